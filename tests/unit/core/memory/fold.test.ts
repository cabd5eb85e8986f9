import { describe, expect, test } from 'vitest';

import { averageFsrs, type MemoryState } from '$lib/core/memory/fsrs';
import { DEFAULT_SETTINGS } from '$lib/core/memory/settings';

import { A, B, DAY_MILLIS, Device, NOON, stateOf, TODAY } from './make-events';

const cardAfter = (events: Parameters<typeof stateOf>[0], key = A) =>
	stateOf(events).cards.get(key);

/** A memory as a card keeps it. */
const inSinglePrecision = ({ stability, difficulty }: MemoryState) => ({
	stability: Math.fround(stability),
	difficulty: Math.fround(difficulty)
});

describe('the fold of reviews', () => {
	test('makes a card at its first review, due as many days later as its stability says', () => {
		const review = new Device().review(A, 'easy');
		expect(cardAfter([review])).toEqual({
			key: A,
			stability: Math.fround(8.2956),
			difficulty: 1,
			reviewCount: 1,
			lapseCount: 0,
			firstDay: TODAY,
			lastDay: TODAY,
			lastAtMillis: NOON,
			lastGrade: 'easy',
			dueDay: TODAY + 8,
			suspended: false
		});
	});

	test('counts the days between two reviews', () => {
		const phone = new Device();
		const first = phone.review(A);
		phone.now += 2 * DAY_MILLIS;
		const card = cardAfter([first, phone.review(A)]);
		const memory = averageFsrs.next(averageFsrs.next(undefined, 0, 'good'), 2, 'good');
		expect(card).toMatchObject({
			...inSinglePrecision(memory),
			reviewCount: 2,
			firstDay: TODAY,
			lastDay: TODAY + 2
		});
		expect(card?.dueDay).toBe(TODAY + 2 + 11);
	});

	test('leaves a card graded again due on the same study day', () => {
		expect(cardAfter([new Device().review(A, 'again')])?.dueDay).toBe(TODAY);
	});

	test('counts a lapse only after a first review', () => {
		const phone = new Device();
		const events = [phone.review(A, 'again'), phone.review(A), phone.review(A, 'again')];
		expect(cardAfter(events)?.lapseCount).toBe(1);
	});

	test('counts a day that went back as the same day, and goes on from it', () => {
		const phone = new Device();
		const tomorrow = phone.now + DAY_MILLIS;
		phone.now = tomorrow;
		const ahead = phone.review(A);
		phone.now = NOON;
		const card = cardAfter([ahead, phone.review(A)]);
		const memory = averageFsrs.next(averageFsrs.next(undefined, 0, 'good'), 0, 'good');
		expect(card).toMatchObject({ ...inSinglePrecision(memory), lastDay: TODAY });
	});
});

describe('the fold of setting aside', () => {
	test('suspends a card and keeps what it remembers', () => {
		const phone = new Device();
		const review = phone.review(A, 'easy');
		const suspended = phone.make({ kind: 'suspended', cardKey: A });
		expect(cardAfter([review, suspended])).toMatchObject({
			stability: Math.fround(8.2956),
			suspended: true
		});
		const resumed = phone.make({ kind: 'resumed', cardKey: A });
		expect(cardAfter([review, suspended, resumed])?.suspended).toBe(false);
	});

	test('suspends a card never reviewed, whose first review then is its first', () => {
		const phone = new Device();
		const suspended = phone.make({ kind: 'suspended', cardKey: A });
		expect(cardAfter([suspended])).toMatchObject({ reviewCount: 0, suspended: true });
		const first = cardAfter([suspended, phone.review(A, 'again')]);
		expect(first).toMatchObject({ firstDay: TODAY, lapseCount: 0, suspended: true });
	});
});

describe('the fold of what was taken back', () => {
	test('is as if the review had never been', () => {
		const phone = new Device();
		const first = phone.review(A);
		const slip = phone.review(A, 'again');
		const undone = phone.undo(slip.id);
		expect(cardAfter([first, slip, undone])).toEqual(cardAfter([first]));
	});

	test('has no card where its only review was taken back', () => {
		const phone = new Device();
		const slip = phone.review(A);
		expect(cardAfter([slip, phone.undo(slip.id)])).toBeUndefined();
	});

	test('has the earlier setting again', () => {
		const phone = new Device();
		const dark = phone.make({ kind: 'setting-changed', name: 'theme', value: 'dark' });
		const light = phone.make({ kind: 'setting-changed', name: 'theme', value: 'light' });
		const { settings } = stateOf([dark, light, phone.undo(light.id)]);
		expect(settings.theme).toBe('dark');
	});

	test('does not take back a taking back', () => {
		const phone = new Device();
		const slip = phone.review(A);
		const undone = phone.undo(slip.id);
		expect(cardAfter([slip, undone, phone.undo(undone.id)])).toBeUndefined();
	});
});

describe('the fold of settings', () => {
	const settingsAfter = (...changes: [string, string | number | boolean][]) => {
		const phone = new Device();
		return stateOf(
			changes.map(([name, value]) => phone.make({ kind: 'setting-changed', name, value }))
		).settings;
	};

	test('starts from the defaults and lets the newest win', () => {
		expect(settingsAfter()).toEqual(DEFAULT_SETTINGS);
		expect(settingsAfter(['newPerDay', 5], ['newPerDay', 20]).newPerDay).toBe(20);
	});

	test.each<[string, string | number | boolean]>([
		['desiredRetention', 0.99],
		['desiredRetention', '0.8'],
		['desiredRetention', NaN],
		['newPerDay', -1],
		['newPerDay', 2.5],
		['reviewsPerDay', 5],
		['theme', 'pink'],
		['__proto__', 3],
		['toString', 'dark']
	])('ignores %s = %s', (name, value) => {
		expect(settingsAfter([name, value])).toEqual(DEFAULT_SETTINGS);
	});

	test('moves the due day of every card with the desired retention, before or after the review', () => {
		const phone = new Device();
		const change = () =>
			phone.make({ kind: 'setting-changed', name: 'desiredRetention', value: 0.8 });
		const review = phone.review(A, 'easy');
		expect(cardAfter([review, change()])?.dueDay).toBe(TODAY + 28);
		const later = phone.review(B, 'easy');
		expect(cardAfter([change(), later], B)?.dueDay).toBe(TODAY + 28);
	});
});

describe('the fold of exam days', () => {
	test('keeps the newest of a set, and none once it is called off', () => {
		const phone = new Device();
		const exam = (day: number | null) =>
			phone.make({ kind: 'exam-set', setId: 'mali', day, minutesPerDay: 15 });
		const [first, moved, off] = [exam(TODAY + 9), exam(TODAY + 12), exam(null)];
		expect(stateOf([first, moved]).exams.get('mali')).toEqual({
			day: TODAY + 12,
			minutesPerDay: 15
		});
		expect(stateOf([first, moved, off]).exams.size).toBe(0);
	});
});
