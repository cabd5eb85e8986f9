import { describe, expect, test } from 'vitest';

import {
	type ExpectedMemory,
	expectedRecall,
	expectReview
} from '$lib/core/memory/exam/expected-memory';
import type { PlanCard } from '$lib/core/memory/exam/plan-card';
import { planExam } from '$lib/core/memory/exam/plan-exam';
import { averageFsrs } from '$lib/core/memory/fsrs';
import { random } from '$lib/core/random';

import { bestMeanRecall, exactRecall } from './brute-force';

const TODAY = 20_000;
const model = {
	fsrs: averageFsrs,
	firstRight: 0.6,
	leastGain: 0.001,
	pace: { reviewSeconds: 10, relearnSeconds: 0, firstSeconds: 10 }
};

/** Some not yet begun, the others of any age and strength. */
function makeCards(count: number, seed: number, newShare = 0.3): PlanCard[] {
	const chance = random(seed);
	return Array.from({ length: count }, () =>
		chance() < newShare
			? { memory: undefined, lastDay: 0 }
			: {
					memory: { stability: Math.exp(chance() * 4 - 0.5), difficulty: 1 + 9 * chance() },
					lastDay: TODAY - 1 - Math.floor(chance() * 20)
				}
	);
}

describe('expectReview', () => {
	test('stays close to the whole tree of right and wrong responses: 2.5 points for any card, 0.7 over 200', () => {
		for (const days of [
			[0, 3],
			[0, 2, 3, 7],
			[0, 1, 2, 3, 4, 5, 6],
			[0, 5, 10, 15, 20, 25]
		])
			for (const until of [1, 10, 30]) {
				const reviewDays = days.map((day) => TODAY + day);
				const examDay = TODAY + (days.at(-1) ?? 0) + until;
				const errors = makeCards(200, 1).map((card) => {
					const exact = exactRecall(card, reviewDays, examDay, model);
					return expectedRecall(afterReviews(card, reviewDays), examDay, model) - exact;
				});
				expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.025);
				expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / 200)).toBeLessThan(0.007);
			}
	});
});

function afterReviews({ memory, lastDay }: PlanCard, days: readonly number[]): ExpectedMemory {
	const known: ExpectedMemory = { right: memory, wrong: undefined, rightChance: 1, lastDay };
	return days.reduce((expected, day) => expectReview(expected, day, model).after, known);
}

describe('planExam', () => {
	test('comes within 2 % of the best of all schedules: 8 cards, 4 days, 60 sets of cards and minutes', () => {
		for (let seed = 0; seed < 60; seed++) {
			const cards = makeCards(8, seed, [0, 0.3, 1][seed % 3]);
			const chance = random(seed + 1000);
			const reviewsByDay = [0, 1, 2, 3].map(() => Math.floor(chance() * 5));
			const secondsByDay = reviewsByDay.map((room) => room * 10);
			const plan = planExam({ cards, today: TODAY, examDay: TODAY + 4, secondsByDay, model });
			const best = bestMeanRecall(cards, TODAY, reviewsByDay, model);
			expect(plan.score).toBeGreaterThan(0.98 * best);
		}
	});
});
