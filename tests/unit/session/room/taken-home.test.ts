import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { unpackBackup } from '$lib/core/memory/backup';
import { GRADES } from '$lib/core/memory/event';
import { readEvent } from '$lib/core/memory/read-event';
import {
	isFromTomorrow,
	packTakenHome,
	readMissed,
	readTakenHome,
	type TakenHome,
	takenHomeEvents,
	writeTakenHome
} from '$lib/session/room/taken-home';

const AT = Date.parse('2026-03-02T10:00Z');
const clock = { now: () => AT + 3_600_000, utcOffsetMinutes: () => 60 };

const MISSED = {
	missed: {
		cardKeys: ['mali/who-asked/whole', 'mali/vote/gap', 'mali/terms/whole'],
		reviews: [
			{
				kind: 'reviewed',
				cardKey: 'mali/who-asked/whole',
				setVersion: 3,
				edition: 'en',
				optionIds: ['keita'],
				grade: 'again',
				latencyMillis: 4210.4,
				mode: 'class'
			},
			{
				kind: 'reviewed',
				cardKey: 'mali/terms/whole',
				setVersion: 3,
				edition: 'en',
				optionIds: ['a=b', 'c=c'],
				grade: 'hard',
				latencyMillis: 9000,
				mode: 'class'
			}
		]
	},
	setId: 'mali',
	setVersion: 3,
	edition: 'en',
	revealedAt: [AT, AT + 60_000, AT + 120_000],
	home: null
};

const taken = (): TakenHome => {
	const takenHome = readMissed(MISSED, 'KORA42 p1')?.takenHome;
	if (!takenHome) throw new Error('nothing was missed');
	return takenHome;
};

describe('readMissed', () => {
	test('takes home every card that was missed, and a review of those responded to', () => {
		expect(taken().cards.map(({ itemId, review }) => [itemId, review?.grade])).toEqual([
			['who-asked', 'again'],
			['vote', undefined],
			['terms', 'hard']
		]);
	});

	test('who missed nothing takes nothing home', () => {
		const none = { ...MISSED, missed: { cardKeys: [], reviews: [] }, revealedAt: [] };
		expect(readMissed(none, 'KORA42 p1')).toEqual({ takenHome: undefined, home: undefined });
	});

	test.each([undefined, {}, { ...MISSED, revealedAt: [] }, { ...MISSED, setId: '../x' }])(
		'cannot be made of anything else',
		(value) => expect(readMissed(value, 'KORA42 p1')).toBeUndefined()
	);
});

describe('takenHomeEvents', () => {
	test('are reviews of the class, dated when the key was shown', () => {
		const [first, second, ...more] = takenHomeEvents(taken(), 'me', clock);
		expect(first).toMatchObject({
			kind: 'reviewed',
			cardKey: 'mali/who-asked/whole',
			atMillis: AT,
			optionIds: ['keita'],
			grade: 'again',
			latencyMillis: 4210,
			mode: 'class',
			setVersion: 3
		});
		expect(second?.cardKey).toBe('mali/terms/whole');
		expect(more).toEqual([]);
		expect(readEvent(first)).toEqual(first);
	});

	test('have the same ids each time, and others for another player', () => {
		const idsOf = (home: TakenHome) => takenHomeEvents(home, 'me', clock).map(({ id }) => id);
		expect(idsOf(taken())).toEqual(idsOf(taken()));
		const other = readMissed(MISSED, 'KORA42 p2')?.takenHome;
		expect(idsOf(other!)).not.toEqual(idsOf(taken()));
		expect(new Set(idsOf(taken())).size).toBe(2);
	});
});

describe('packTakenHome', () => {
	test('is a backup that holds these reviews and nothing else', () => {
		const backup = unpackBackup(packTakenHome(taken(), 'me', clock));
		const events = backup.ok
			? backup.value.blocks.flatMap((block) =>
					Array.from({ length: block.size }, (_, place) => block.eventAt(place))
				)
			: [];
		expect(events).toEqual(takenHomeEvents(taken(), 'me', clock));
	});
});

describe('isFromTomorrow', () => {
	test('tells a room whose clock ran a day ahead', () => {
		expect(isFromTomorrow(taken(), clock)).toBe(false);
		expect(isFromTomorrow(taken(), { ...clock, now: () => AT - 86_400_001 })).toBe(true);
	});
});

describe('a link', () => {
	test('carries all of it in a few letters that a fragment need not escape', () => {
		const link = writeTakenHome(taken());
		expect(readTakenHome(link)).toEqual(taken());
		expect(new URL(`https://home.test/keep#${link}`).hash).toBe(`#${link}`);
		expect(link.length).toBeLessThan(150);
	});

	test('comes back as it was, whatever was missed', () => {
		const id = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}$/);
		const card = fc.record({
			itemId: id,
			partId: id,
			revealedAt: fc.integer({ min: 0, max: AT * 2 }),
			review: fc.option(
				fc.record({
					grade: fc.constantFrom(...GRADES),
					latencyMillis: fc.nat(),
					optionIds: fc.array(fc.oneof(id, fc.constant(''), fc.constant('a=b')), { maxLength: 6 })
				}),
				{ nil: undefined }
			)
		});
		const home = fc.record({
			setId: id,
			setVersion: fc.nat(),
			edition: fc.constantFrom('en', 'fr', 'en-plain'),
			deviceId: id,
			cards: fc.array(card, { minLength: 1, maxLength: 20 })
		});
		fc.assert(
			fc.property(home, (taken) => {
				expect(readTakenHome(writeTakenHome(taken))).toEqual(taken);
			})
		);
	});

	test.each([
		'',
		'1:mali',
		'2:mali:3:en:class-a:1;a,whole,0',
		'1:mali:3:en:class-a:1',
		'1:ma/li:3:en:class-a:1;a,whole,0',
		'1:mali:3:en:class-a:zzzzzzzzz;a,whole,0',
		'1:mali:3:en:class-a:1;a,whole,0,9,1',
		'1:mali:3:en:class-a:1;a,whole,x y',
		'1:mali:3:en:CLASS:1;a,whole,0'
	])('is read whole or not at all: %s', (text) => {
		expect(readTakenHome(text)).toBeUndefined();
	});

	test('never throws, whatever it holds', () => {
		fc.assert(fc.property(fc.string(), (text) => void readTakenHome(text)));
	});
});
