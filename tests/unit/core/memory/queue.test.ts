import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Card } from '$lib/core/memory/card';
import type { Grade } from '$lib/core/memory/event';
import { averageFsrs } from '$lib/core/memory/fsrs';
import { afterReview, nextCard, remaining, studyQueue } from '$lib/core/memory/queue';
import { DEFAULT_SETTINGS, type LearnerSettings } from '$lib/core/memory/settings';
import type { StudyTarget } from '$lib/core/memory/study-target';

import { makeCard as card } from './make-cards';
import { NOON, TODAY } from './make-events';

const MINUTE = 60_000;

const againToday = (key: string, minutesAgo: number, but: Partial<Card> = {}) =>
	card(key, {
		lastGrade: 'again',
		lastDay: TODAY,
		lastAtMillis: NOON - minutesAgo * MINUTE,
		...but
	});

const target = (cardKey: string, weight: StudyTarget['weight'] = 'core'): StudyTarget => ({
	cardKey,
	itemKey: cardKey.slice(0, cardKey.lastIndexOf('/')),
	weight
});

const tableOf = (cards: readonly Card[]) => ({
	get: (key: string) => cards.find((each) => each.key === key),
	reviewedSince: (day: number) =>
		cards.filter((each) => each.reviewCount > 0 && each.lastDay >= day)
});

/** A queue over these cards and, after them, targets never asked. */
function queueOf(
	cards: readonly Card[],
	unseen: readonly StudyTarget[] = [],
	settings: Partial<LearnerSettings> = {}
) {
	return studyQueue({
		cards: tableOf(cards),
		fsrs: averageFsrs,
		targets: [...cards.map(({ key }) => target(key)), ...unseen],
		settings: { ...DEFAULT_SETTINGS, ...settings },
		today: TODAY
	});
}

const keysOf = ({ waiting }: ReturnType<typeof queueOf>) => waiting.map(({ cardKey }) => cardKey);

describe('studyQueue with an exam ahead', () => {
	const plan = (...cardKeys: string[]) => ({
		setIds: new Set(['exam']),
		cardKeys: new Set(cardKeys)
	});
	const planned = (cards: readonly Card[], unseen: readonly StudyTarget[], ...keys: string[]) =>
		studyQueue({
			cards: tableOf(cards),
			fsrs: averageFsrs,
			targets: [...cards.map(({ key }) => target(key)), ...unseen],
			settings: { ...DEFAULT_SETTINGS, newPerDay: 1, reviewsPerDay: 10 },
			today: TODAY,
			plan: plan(...keys)
		});

	test('asks of that set what the plan says, due or not, and nothing else; other sets as ever', () => {
		const cards = [
			card('exam/due/whole'),
			card('exam/not-due/whole', { dueDay: TODAY + 5, lastDay: TODAY - 1 }),
			card('other/due/whole')
		];
		const queue = planned(cards, [], 'exam/not-due/whole');
		expect(keysOf(queue)).toEqual(['exam/not-due/whole', 'other/due/whole']);
	});

	test('takes as many new cards as the plan says, whatever the daily limit of other sets', () => {
		const unseen = ['exam/z/1', 'exam/a/1', 'exam/a/2', 'other/b/1', 'other/c/1'].map((key) =>
			target(key)
		);
		expect(keysOf(planned([], unseen, 'exam/a/1', 'exam/a/2'))).toEqual([
			'exam/a/1',
			'exam/a/2',
			'other/b/1'
		]);
	});

	test('asks none twice on a day, except what was forgotten', () => {
		const cards = [card('exam/done/whole', { lastDay: TODAY }), againToday('exam/again/whole', 3)];
		const queue = planned(cards, [], 'exam/done/whole', 'exam/again/whole');
		expect(keysOf(queue)).toEqual([]);
		expect(queue.relearning.map(({ cardKey }) => cardKey)).toEqual(['exam/again/whole']);
	});
});

describe('studyQueue', () => {
	test('leaves out cards due after today, and suspended ones', () => {
		const cards = [
			card('s/due/whole'),
			card('s/tomorrow/whole', { dueDay: TODAY + 1 }),
			card('s/aside/whole', { suspended: true }),
			card('s/never-seen/whole', { reviewCount: 0, suspended: true })
		];
		expect(keysOf(queueOf(cards))).toEqual(['s/due/whole']);
	});

	test('asks a card whose last review lies ahead, after a clock that was wrong', () => {
		const ahead = { lastDay: TODAY + 300, dueDay: TODAY + 330 };
		expect(keysOf(queueOf([card('s/ahead/whole', ahead)]))).toEqual(['s/ahead/whole']);
	});

	test('does not ask again today what a traveller reviewed on tomorrow’s date', () => {
		const abroad = { lastDay: TODAY + 1, dueDay: TODAY + 4 };
		expect(keysOf(queueOf([card('s/abroad/whole', abroad)]))).toEqual([]);
	});

	test('leaves out cards that are no target', () => {
		const queue = studyQueue({
			cards: tableOf([card('s/other-set/whole')]),
			fsrs: averageFsrs,
			targets: [],
			settings: DEFAULT_SETTINGS,
			today: TODAY
		});
		expect(queue.waiting).toEqual([]);
	});

	test('puts the card least likely to be recalled first, ties by key', () => {
		const cards = [
			card('s/well/whole', { stability: 50 }),
			card('s/tie-b/whole'),
			card('s/tie-a/whole'),
			card('s/hardly/whole', { stability: 1 })
		];
		expect(keysOf(queueOf(cards))).toEqual([
			's/hardly/whole',
			's/tie-a/whole',
			's/tie-b/whole',
			's/well/whole'
		]);
	});

	test('asks no more reviews than the daily limit, less those done today in any set', () => {
		const due = Array.from({ length: 15 }, (_, n) => card(`s/i${n}/whole`, { stability: 1 + n }));
		const done = card('other/x/whole', { lastDay: TODAY, dueDay: TODAY + 9 });
		const queue = queueOf([...due, done], [], { reviewsPerDay: 10 });
		expect(keysOf(queue)).toEqual(due.slice(0, 9).map(({ key }) => key));
	});

	test('brings new cards core before detail, else in their own order', () => {
		const unseen = [
			target('s/detail/whole', 'detail'),
			target('s/first/whole'),
			target('s/second/whole')
		];
		expect(keysOf(queueOf([], unseen))).toEqual([
			's/first/whole',
			's/second/whole',
			's/detail/whole'
		]);
	});

	test('brings no more new cards than the daily limit, less those first seen today', () => {
		const unseen = [1, 2, 3, 4].map((n) => target(`s/i${n}/whole`));
		const seen = card('s/seen/whole', { firstDay: TODAY, lastDay: TODAY, dueDay: TODAY + 2 });
		expect(keysOf(queueOf([seen], unseen, { newPerDay: 3 }))).toEqual(['s/i1/whole', 's/i2/whole']);
		expect(keysOf(queueOf([], unseen, { newPerDay: 0 }))).toEqual([]);
	});

	test('brings one new card of an item a day', () => {
		const unseen = [target('s/gap/d1'), target('s/gap/d2'), target('s/other/whole')];
		expect(keysOf(queueOf([], unseen))).toEqual(['s/gap/d1', 's/other/whole']);
		const seen = card('s/gap/d1', { firstDay: TODAY, lastDay: TODAY, dueDay: TODAY + 2 });
		expect(keysOf(queueOf([seen], unseen.slice(1)))).toEqual(['s/other/whole']);
	});

	test.each([
		[4, 2, '-+--+-'],
		[3, 1, '--+-'],
		[1, 3, '+-++'],
		[0, 2, '++']
	])('mixes %i due and %i new cards evenly', (dueCount, newCount, order) => {
		const due = Array.from({ length: dueCount }, (_, n) => card(`s/due${n}/whole`));
		const unseen = Array.from({ length: newCount }, (_, n) => target(`s/new${n}/whole`));
		const { waiting } = queueOf(due, unseen);
		expect(waiting.map(({ fresh }) => (fresh ? '+' : '-')).join('')).toBe(order);
	});

	test('lets cards graded again today wait apart, and asks those of yesterday as due', () => {
		const yesterday = againToday('s/old/whole', 0, { lastDay: TODAY - 1, dueDay: TODAY - 1 });
		const queue = queueOf([againToday('s/now/whole', 3), yesterday]);
		expect(keysOf(queue)).toEqual(['s/old/whole']);
		expect(queue.relearning.map(({ cardKey }) => cardKey)).toEqual(['s/now/whole']);
		expect(remaining(queue)).toEqual({ due: 1, fresh: 0, relearning: 1 });
	});

	test('finds the least likely of 2,000 due cards, as a full sort would', () => {
		const numbers = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2000, maxLength: 2000 });
		fc.assert(
			fc.property(numbers, fc.integer({ min: 10, max: 1000 }), (stabilities, reviewsPerDay) => {
				const cards = stabilities.map((stability, n) => card(`s/i${n}/whole`, { stability }));
				const sorted = cards.toSorted(
					(a, b) => a.stability - b.stability || (a.key < b.key ? -1 : 1)
				);
				const expected = sorted.slice(0, reviewsPerDay).map(({ key }) => key);
				expect(keysOf(queueOf(cards, [], { reviewsPerDay }))).toEqual(expected);
			}),
			{ numRuns: 10 }
		);
	});

	test('asks no reviews beyond a limit already passed', () => {
		const done = Array.from({ length: 12 }, (_, n) =>
			card(`s/done${n}/whole`, { lastDay: TODAY, dueDay: TODAY + 9 })
		);
		expect(keysOf(queueOf([...done, card('s/due/whole')], [], { reviewsPerDay: 10 }))).toEqual([]);
	});
});

describe('nextCard', () => {
	test('is undefined when the day is done', () => {
		expect(nextCard(queueOf([]), NOON)).toBeUndefined();
	});

	test('asks a card graded again once its ten minutes are over, before all others', () => {
		const queue = queueOf([card('s/due/whole'), againToday('s/again/whole', 3)]);
		expect(nextCard(queue, NOON + 6 * MINUTE)).toBe('s/due/whole');
		expect(nextCard(queue, NOON + 7 * MINUTE)).toBe('s/again/whole');
	});

	test('asks it ahead of its time when nothing else is left', () => {
		expect(nextCard(queueOf([againToday('s/again/whole', 1)]), NOON)).toBe('s/again/whole');
	});

	test('keeps two cards of one item apart while anything else can be asked', () => {
		const siblings = [card('s/gap/d1', { stability: 1 }), card('s/gap/d2', { stability: 2 })];
		const queue = queueOf([...siblings, card('s/other/whole', { stability: 3 })]);
		expect(nextCard(queue, NOON)).toBe('s/gap/d1');
		expect(nextCard(queue, NOON, 's/gap')).toBe('s/other/whole');
		expect(nextCard(queueOf(siblings), NOON, 's/gap')).toBe('s/gap/d1');
	});
});

describe('afterReview', () => {
	test('takes a card that is known out of the queue', () => {
		const queue = queueOf([card('s/a/whole'), card('s/b/whole')]);
		const after = afterReview(
			queue,
			card('s/a/whole', { lastDay: TODAY, dueDay: TODAY + 20 }),
			TODAY
		);
		expect(keysOf(after)).toEqual(['s/b/whole']);
		expect(after.relearning).toEqual([]);
	});

	test('lets a card graded again wait ten minutes from now, as often as it is', () => {
		const queue = queueOf([againToday('s/a/whole', 10), againToday('s/b/whole', 5)]);
		expect(nextCard(queue, NOON)).toBe('s/a/whole');
		const after = afterReview(queue, againToday('s/a/whole', 0), TODAY);
		expect(after.relearning).toEqual([
			{ cardKey: 's/b/whole', itemKey: 's/b', dueAtMillis: NOON + 5 * MINUTE },
			{ cardKey: 's/a/whole', itemKey: 's/a', dueAtMillis: NOON + 10 * MINUTE }
		]);
	});
});

describe('a sitting', () => {
	const worlds = fc.record({
		due: fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(2)), { maxLength: 25, selector: String }),
		fresh: fc.uniqueArray(fc.nat(30), { maxLength: 15 }),
		grades: fc.array(fc.constantFrom<Grade>('again', 'good', 'good', 'easy'), { maxLength: 60 })
	});

	test('asks every card, ends, and repeats an item only when nothing else is left', () => {
		fc.assert(
			fc.property(worlds, ({ due, fresh, grades }) => {
				const cards = due.map(([item, part]) =>
					card(`s/i${item}/p${part}`, { stability: 1 + item })
				);
				const unseen = fresh.map((item) => target(`s/n${item}/whole`));
				let queue = queueOf(cards, unseen, { newPerDay: 100 });
				const left = new Set([...cards.map(({ key }) => key), ...unseen.map((t) => t.cardKey)]);
				let previous: string | undefined;
				let now = NOON;
				for (let turn = 0; ; turn++) {
					const key = nextCard(queue, now, previous);
					if (key === undefined) break;
					const { itemKey } = target(key);
					if (itemKey === previous) {
						const all = [...queue.waiting, ...queue.relearning];
						expect(all.every((entry) => entry.itemKey === previous)).toBe(true);
					}
					previous = itemKey;
					left.delete(key);
					now += MINUTE;
					const grade = grades[turn] ?? 'good';
					const graded = againToday(key, (NOON - now) / MINUTE, { lastGrade: grade });
					queue = afterReview(queue, graded, TODAY);
				}
				expect(left.size).toBe(0);
				expect(remaining(queue)).toEqual({ due: 0, fresh: 0, relearning: 0 });
			})
		);
	});
});
