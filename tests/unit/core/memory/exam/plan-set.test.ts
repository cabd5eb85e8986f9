import { describe, expect, test } from 'vitest';

import { planSet } from '$lib/core/memory/exam/plan-set';
import { planToday } from '$lib/core/memory/exam/plan-today';
import { reviewPace } from '$lib/core/memory/exam/review-pace';
import { averageFsrs } from '$lib/core/memory/fsrs';
import type { LearnerState } from '$lib/core/memory/learner-log';
import { DEFAULT_SETTINGS } from '$lib/core/memory/settings';

import { makeCard } from '../make-cards';
import { TODAY } from '../make-events';

const target = (cardKey: string) => ({
	cardKey,
	itemKey: cardKey.slice(0, cardKey.lastIndexOf('/')),
	weight: 'core' as const
});

const stateOf = (
	cards: readonly ReturnType<typeof makeCard>[],
	exams: LearnerState['exams'] = new Map()
) =>
	({
		cards: { get: (key: string) => cards.find((card) => card.key === key) },
		days: [],
		fsrs: averageFsrs,
		settings: DEFAULT_SETTINGS,
		exams
	}) as unknown as LearnerState;

const exam = { day: TODAY + 3, minutesPerDay: 1 };
const keys = ['s/a/1', 's/b/1', 's/c/1', 's/d/1', 's/e/1', 's/f/1'];

describe('planSet', () => {
	test('asks as many new cards today as a minute has room for', () => {
		const plan = planSet(stateOf([]), keys.map(target), exam, TODAY);
		expect(plan.todayKeys).toHaveLength(2);
		expect(plan.reviewsByDay).toHaveLength(3);
	});

	test('takes off today’s minutes what was asked today, and does not ask it again', () => {
		const done = makeCard('s/a/1', { firstDay: TODAY, lastDay: TODAY });
		const { todayKeys } = planSet(stateOf([done]), keys.map(target), exam, TODAY);
		expect(todayKeys).toHaveLength(1);
		expect(todayKeys).not.toContain('s/a/1');
	});

	test('neither asks nor counts a card set aside', () => {
		const aside = makeCard('s/a/1', { suspended: true, lastDay: TODAY - 1 });
		const without = planSet(stateOf([]), keys.slice(1).map(target), exam, TODAY);
		expect(planSet(stateOf([aside]), keys.map(target), exam, TODAY)).toEqual(without);
	});

	test('has nothing to ask where the exam is over, or there are no cards', () => {
		expect(planSet(stateOf([]), keys.map(target), { ...exam, day: TODAY }, TODAY)).toMatchObject({
			todayKeys: [],
			reviewsByDay: []
		});
		expect(planSet(stateOf([]), [], exam, TODAY).score).toBe(0);
	});
});

describe('planToday', () => {
	test('plans only sets that have an exam ahead', () => {
		const exams = new Map([
			['s', exam],
			['over', { day: TODAY, minutesPerDay: 5 }],
			['not-here', exam]
		]);
		const targets = [...keys, 'over/a/1', 'other/a/1'].map(target);
		const plan = planToday(stateOf([], exams), targets, TODAY);
		expect([...plan.setIds]).toEqual(['s']);
		expect([...plan.cardKeys].every((key) => key.startsWith('s/'))).toBe(true);
	});
});

describe('reviewPace', () => {
	const day = (daysAgo: number, reviewCount: number, seconds: number) => ({
		day: TODAY - daysAgo,
		reviewCount,
		firstCount: 0,
		recallCount: 0,
		recalledCount: 0,
		latencyMillis: reviewCount * seconds * 1000
	});

	test('is twelve seconds until thirty responses of the last thirty days tell otherwise', () => {
		expect(reviewPace([day(40, 500, 50), day(1, 29, 50)], TODAY).reviewSeconds).toBe(12);
		expect(reviewPace([day(40, 500, 50), day(1, 30, 20)], TODAY).reviewSeconds).toBe(25);
	});
});
