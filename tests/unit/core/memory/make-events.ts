import fc from 'fast-check';

import type { Card } from '$lib/core/memory/card';
import type { EventDraft, EventId, Grade, LearnerEvent } from '$lib/core/memory/event';
import { nextEventId } from '$lib/core/memory/event-id';
import { LearnerFold } from '$lib/core/memory/fold';
import { foldAll } from '$lib/core/memory/fold-all';
import type { LearnerState } from '$lib/core/memory/learner-log';
import type { AnyEvent, CardEvent, EventColumns } from '$lib/core/memory/packed/event-columns';
import { packEvents } from '$lib/core/memory/packed/pack-events';
import { unpackEvents } from '$lib/core/memory/packed/unpack-events';
import { studyDayAt } from '$lib/core/memory/time';

export const DAY_MILLIS = 86_400_000;

/** Noon in UTC of 10 March 2026, and its study day. */
export const NOON = Date.UTC(2026, 2, 10, 12);
export const TODAY = studyDayAt(NOON, 0);

export const A = 'mali/who-asked/whole';
export const B = 'mali/when-ended/whole';

/** Events of one device, in the order made; its clock stands still until moved. */
export class Device {
	newest: EventId | undefined;
	now = NOON;
	readonly id: string;

	constructor(id = 'phone') {
		this.id = id;
	}

	make(draft: EventDraft): LearnerEvent {
		this.newest = nextEventId(this.newest, this.now, this.id);
		return {
			...draft,
			id: this.newest,
			learnerId: 'me',
			deviceId: this.id,
			atMillis: this.now,
			studyDay: studyDayAt(this.now, 0)
		};
	}

	review(cardKey: string, grade: Grade = 'good') {
		return this.make(reviewDraft(cardKey, grade));
	}

	undo(eventId: EventId) {
		return this.make({ kind: 'undone', eventId });
	}

	/** Has received the other's events. */
	meet(other: Device) {
		if (other.newest && (!this.newest || other.newest > this.newest)) this.newest = other.newest;
	}
}

export function reviewDraft(cardKey: string, grade: Grade = 'good') {
	return {
		kind: 'reviewed',
		cardKey,
		setVersion: 1,
		edition: 'en',
		optionIds: ['key'],
		grade,
		latencyMillis: 2500,
		mode: 'study'
	} as const satisfies EventDraft;
}

export function blockOf(events: readonly AnyEvent[]): EventColumns {
	const unpacked = unpackEvents(packEvents(events));
	if (!unpacked.ok) throw new Error('a block just packed cannot be damaged');
	return unpacked.value;
}

export function quizDraft(more: Partial<Extract<EventDraft, { kind: 'quiz-ended' }>> = {}) {
	return {
		kind: 'quiz-ended',
		setId: 'mali',
		setVersion: 1,
		edition: 'en',
		mode: 'test',
		query: 'set=mali&v=1&mode=test&seed=0',
		startedAtMillis: NOON,
		endedAtMillis: NOON + 60_000,
		credit: 7.5,
		outOf: 10,
		results: [
			{ itemId: 'who-asked', partId: 'whole', credit: 1, spentMillis: 900, response: A_RESPONSE },
			{ itemId: 'when-ended', partId: 'whole', credit: 0, spentMillis: 0 }
		],
		...more
	} as const satisfies EventDraft;
}

const A_RESPONSE = { type: 'short', typed: 'Diop' } as const;

/** What a log of these events comes to. */
export const stateOf = (events: readonly AnyEvent[]): LearnerState =>
	new LearnerFold(foldAll([blockOf(events)])).state;

/** What a card is, said as plainly as can be: the specification that the fold is held against. */
export function foldOneByOne(
	events: readonly CardEvent[],
	{ fsrs, settings }: Pick<LearnerState, 'fsrs' | 'settings'>
): Card {
	const single = Math.fround;
	let card: Card = {
		key: events[0]!.cardKey,
		stability: 0,
		difficulty: 0,
		reviewCount: 0,
		lapseCount: 0,
		firstDay: 0,
		lastDay: 0,
		lastAtMillis: 0,
		lastGrade: 'again',
		dueDay: 0,
		suspended: false
	};
	for (const event of events) {
		if (event.kind !== 'reviewed') {
			card = { ...card, suspended: event.kind === 'suspended' };
			continue;
		}
		const { grade, studyDay, atMillis } = event;
		const known = card.reviewCount > 0;
		const days = known ? Math.max(0, studyDay - card.lastDay) : 0;
		const memory = fsrs.next(known ? card : undefined, days, grade);
		const stability = single(memory.stability);
		const interval = fsrs.intervalDays(stability, settings.desiredRetention);
		card = {
			...card,
			stability,
			difficulty: single(memory.difficulty),
			reviewCount: card.reviewCount + 1,
			lapseCount: card.lapseCount + (known && grade === 'again' ? 1 : 0),
			firstDay: known ? card.firstDay : studyDay,
			lastDay: studyDay,
			lastAtMillis: atMillis,
			lastGrade: grade,
			dueDay: grade === 'again' ? studyDay : studyDay + interval
		};
	}
	return card;
}

/** Weights unlike the average ones, as a setting's text. */
const OTHER_WEIGHTS =
	'0.5 1.5 3 9 6 0.9 3 0.01 1.8 0.2 0.8 1.4 0.1 0.25 1.6 0.5 1.9 0.6 0.1 0.07 0.2';

const cardKeys = fc.constantFrom(A, B, 'mali/timeline/whole', 'mali/gap/d1');

/** What happens next in a made-up life: a draft, or the place in the log of an event to take back. */
const happening = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.tuple(
				cardKeys,
				fc.constantFrom('again', 'hard', 'good', 'easy'),
				fc.option(fc.constantFrom(0, 0.25, 0.5, 0.95, 1, 1 / 3), { freq: 2 })
			)
			.map(([cardKey, grade, confidence]) => ({
				...reviewDraft(cardKey, grade),
				...(confidence === null ? {} : { confidence })
			}))
	},
	{ weight: 2, arbitrary: fc.nat().map((place) => ({ kind: 'undone-at', place }) as const) },
	{ weight: 1, arbitrary: cardKeys.map((cardKey) => ({ kind: 'suspended', cardKey }) as const) },
	{ weight: 1, arbitrary: cardKeys.map((cardKey) => ({ kind: 'resumed', cardKey }) as const) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(
				fc.constantFrom('desiredRetention', 'newPerDay', 'theme', 'fsrsWeights', 'forged'),
				fc.oneof(
					// JSON has no −0, and nobody can set it.
					fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
					fc.constantFrom<string | number>(0.8, 0.95, 7, 'dark', OTHER_WEIGHTS, '')
				)
			)
			.map(([name, value]) => ({ kind: 'setting-changed', name, value }) as const)
	},
	{
		weight: 1,
		arbitrary: fc
			.option(fc.integer({ min: TODAY, max: TODAY + 90 }))
			.map((day) => ({ kind: 'exam-set', setId: 'mali', day, minutesPerDay: 15 }) as const)
	},
	{ weight: 1, arbitrary: fc.nat(10).map((credit) => quizDraft({ credit })) }
);

/**
 * A log of two devices that meet now and then. The tablet's clock is two days behind, and either clock may be
 * set back by up to five days.
 */
export const eventLogs: fc.Arbitrary<LearnerEvent[]> = fc
	.array(
		fc.record({
			happening,
			onTablet: fc.boolean(),
			meets: fc.boolean(),
			laterHours: fc.integer({ min: -120, max: 480 })
		}),
		{ maxLength: 40 }
	)
	.map((steps) => {
		const phone = new Device('phone');
		const tablet = new Device('tablet');
		tablet.now -= 2 * DAY_MILLIS;
		const events: LearnerEvent[] = [];
		for (const { happening: next, onTablet, meets, laterHours } of steps) {
			const [device, other] = onTablet ? [tablet, phone] : [phone, tablet];
			if (meets) device.meet(other);
			device.now += laterHours * 3_600_000;
			if (next.kind !== 'undone-at') events.push(device.make(next));
			else if (events.length > 0) events.push(device.undo(events[next.place % events.length]!.id));
		}
		return events;
	});
