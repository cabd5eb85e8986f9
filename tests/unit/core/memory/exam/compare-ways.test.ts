import { describe, expect, test } from 'vitest';

import { Fsrs } from '$lib/core/memory/fsrs';

import { FORGETFUL } from '../fit/simulate-learner';
import { compareWays } from './compare-ways';
import { SCENARIOS } from './exam-scenarios';
import { byCramming, byPlan, firstMorning, simulate } from './simulate-exam';

const LEARNERS = 10;

describe.each(SCENARIOS)('ten simulated learners: $name', (scenario) => {
	const compared = compareWays(scenario, LEARNERS);

	test('score more by plan than by desired retention 0.90, at the same minutes a day', () => {
		const { mean, standardError } = compared.overRetention;
		expect(mean).toBeGreaterThan(2 * standardError);
	});

	test('score more even with no more reviews in all', () => {
		const { mean, standardError } = compared.thriftyOverRetention;
		expect(compared.thrifty.reviewCount).toBeLessThanOrEqual(compared.retention.reviewCount);
		expect(mean).toBeGreaterThan(2 * standardError);
	});

	test('score more by plan than by cramming on the last day', () => {
		const { mean, standardError } = compared.overCram;
		expect(mean).toBeGreaterThan(2 * standardError);
	});

	test('reach what the plan foretold on the first morning, give or take 2.5 points', () => {
		expect(Math.abs(compared.predicted - compared.plan.score)).toBeLessThan(0.025);
	});
});

test('with no day but the last, and time for all, the plan is to cram', () => {
	const scenario = { cardCount: 40, begunShare: 0.5, dayCount: 1, minutesPerDay: 30 };
	for (let seed = 1; seed <= LEARNERS; seed++) {
		const morning = firstMorning(scenario, seed);
		const byHeart = simulate(morning, byCramming, seed);
		const planned = simulate(morning, byPlan(), seed);
		expect(planned.reviewCount).toBe(byHeart.reviewCount);
		expect(planned.score).toBeGreaterThan(byHeart.score - 0.02);
	}
});

test('a learner who forgets faster than the plan knows still scores more by it', () => {
	const { overRetention } = compareWays(SCENARIOS[0]!, LEARNERS, new Fsrs(FORGETFUL));
	expect(overRetention.mean).toBeGreaterThan(2 * overRetention.standardError);
});
