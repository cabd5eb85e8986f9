import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldAll } from '$lib/core/memory/fold-all';
import { Block } from '$lib/core/memory/packed/block';
import { packBlock } from '$lib/core/memory/packed/pack-block';
import { packEvents } from '$lib/core/memory/packed/pack-events';
import { unpackEvents } from '$lib/core/memory/packed/unpack-events';

import { A, B, blockOf, Device, eventLogs, reviewDraft, stateOf } from '../make-events';

describe('packEvents and unpackEvents', () => {
	test('give back every event of any log, in the order packed', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				const block = blockOf(events);
				expect(events.map((_, place) => block.eventAt(place))).toEqual(events);
			})
		);
	});

	test('keep what a later version adds to an event, and kinds it adds', () => {
		const phone = new Device();
		const wiser = { ...phone.review(A), mood: 0.8 };
		const strange = { ...phone.review(A), kind: 'dreamt-of', cardKey: 'not a key', of: ['é', 1] };
		const block = blockOf([wiser, strange]);
		expect([block.eventAt(0), block.eventAt(1)]).toEqual([wiser, strange]);
		expect(block.others()).toEqual([strange]);
	});

	test('are of the first format while nobody was asked how sure they were, and of the second from then on', () => {
		const formatOf = (confidence: object) => {
			const block = Block.read(packEvents([{ ...new Device().review(A), ...confidence }]));
			return block.ok && block.value.about;
		};
		expect(formatOf({})).toMatchObject({ format: 1 });
		expect(formatOf({ confidence: 0.75 })).toMatchObject({ format: 2, whole: [] });
		expect(formatOf({ confidence: 1 / 3 })).toMatchObject({ format: 2, whole: [[0, {}]] });
	});

	test('take a byte more where each says how sure the learner was', () => {
		const phone = new Device();
		const plain = Array.from({ length: 2000 }, (_, n) => phone.review(`s/item-${n % 180}/whole`));
		const sure = plain.map((event, n) => ({ ...event, confidence: [0.25, 0.5, 0.95][n % 3]! }));
		expect(packEvents(sure).length - packEvents(plain).length).toBeLessThan(2200);
	});

	test('take few bytes a review', () => {
		const phone = new Device();
		const events = Array.from({ length: 2000 }, (_, n) => {
			phone.now += 20_000;
			return phone.review(`minusma-departure/item-${n % 180}/whole`);
		});
		expect(packEvents(events).length / events.length).toBeLessThan(16);
	});
});

const REVIEW = new Device().review(A);
const LATER_ID = 'jzzzzzzzz-zzzz-x';

describe('unpackEvents', () => {
	test('never throws, whatever the bytes', () => {
		fc.assert(fc.property(fc.uint8Array(), (bytes) => !unpackEvents(bytes).ok));
	});

	/** A sound block of one review, with one thing changed by a forger who knows how checksums are made. */
	function forge(about: object, columns: Record<string, number[]> = {}) {
		const block = Block.read(packEvents([new Device().make(reviewDraft(A))]));
		if (!block.ok) throw new Error('damaged');
		const names =
			'kinds idMillis idCounters idDevices cards studyDays sinceId grades latencyMillis';
		const own = [...names.split(' '), 'circumstances', 'options', 'keyLetters', 'keyRuns'].map(
			(name) => [name, block.value.column(name, Float64Array)] as const
		);
		return packBlock({
			about: { ...(block.value.about as object), ...about },
			columns: { ...Object.fromEntries(own), ...columns }
		});
	}

	test('reads what the forger left alone', () => {
		expect(unpackEvents(forge({}))).toMatchObject({ ok: true, value: { size: 1 } });
	});

	test.each<[string, object, Record<string, number[]>?]>([
		['a later format', { format: 99 }],
		['more events than its columns hold', { size: 2 }],
		['no devices', { devices: [] }],
		['a list that is none', { whole: 'all' }],
		['more keys than it holds', { keyCount: 9 }],
		['a kind unknown', {}, { kinds: [9] }],
		['a grade unknown', {}, { grades: [4] }],
		['a second format without its column', { format: 2 }],
		['more than certainty', { format: 2 }, { confidences: [102] }],
		['a card beyond its keys', {}, { cards: [1] }],
		['a column too short', {}, { studyDays: [] }]
	])('refuses a block with %s', (_, about, columns) => {
		expect(unpackEvents(forge(about, columns)).ok).toBe(false);
	});

	test.each<[string, object, Record<string, number[]>?]>([
		['no circumstances', { circumstances: [] }],
		['circumstances that are none', { circumstances: [{ learnerId: 7 }] }],
		['no options', { optionLists: [] }],
		['a day that is none', {}, { studyDays: [2e9] }],
		['an id out of range', {}, { idMillis: [-5] }],
		['a kind that stands whole, and nothing whole', {}, { kinds: [0] }],
		['another id in the event than in its column', { whole: [[0, { ...REVIEW, id: LATER_ID }]] }],
		['another day in the event', { whole: [[0, { ...REVIEW, studyDay: 5 }]] }],
		['another card in the event', { whole: [[0, { ...REVIEW, cardKey: B }]] }],
		['another grade in the event', { whole: [[0, { ...REVIEW, grade: 'again' }]] }],
		[
			'another confidence in the event',
			{ format: 2, whole: [[0, { ...REVIEW, confidence: 0.5 }]] },
			{ confidences: [26] }
		],
		['another kind of event', { whole: [[0, { ...REVIEW, kind: 'suspended' }]] }]
	])('finds no event where there is %s', (_, about, columns) => {
		const block = unpackEvents(forge(about, columns));
		expect(block.ok && block.value.eventAt(0)).toBeUndefined();
	});

	test('folds what a review of the first format says of how sure the learner was, as an older app sealed it', () => {
		const review = { ...REVIEW, confidence: 0.5 };
		const block = unpackEvents(forge({ whole: [[0, review]] }));
		if (!block.ok) throw new Error('damaged');
		expect(block.value.eventAt(0)).toEqual(review);
		expect(foldAll([block.value]).confidence).toEqual(stateOf([review]).confidence);
	});

	test('refuses a small block of a hundred thousand equal events before it makes them', () => {
		const names =
			'kinds idMillis idCounters idDevices cards studyDays sinceId grades latencyMillis';
		const all = [...names.split(' '), 'circumstances', 'options'].map(
			(name) => [name, new Array<number>(100_000).fill(name === 'kinds' ? 1 : 0)] as const
		);
		const block = forge({ size: 100_000 }, Object.fromEntries(all));
		expect(unpackEvents(block).ok).toBe(false);
	});

	test('takes from circumstances no more than they are there for', () => {
		const { learnerId, deviceId } = REVIEW;
		const shared = { learnerId, deviceId, setVersion: 1, edition: 'en', mode: 'study' };
		const block = unpackEvents(
			forge({ circumstances: [{ ...shared, id: LATER_ID, cardKey: B, studyDay: 5 }] })
		);
		expect(block.ok && block.value.eventAt(0)).toEqual(REVIEW);
	});
});
