import type { Fsrs } from '$lib/core/memory/fsrs';

import type { SCENARIOS } from './exam-scenarios';
import {
	byCramming,
	byDesiredRetention,
	byPlan,
	firstMorning,
	mean,
	type Outcome,
	planOf,
	simulate,
	standardError,
	type WayOfStudying
} from './simulate-exam';

interface Way {
	/** Mean recall on the exam day, 0–1. */
	readonly score: number;
	readonly reviewCount: number;
}

interface Difference {
	readonly mean: number;
	readonly standardError: number;
}

export interface Comparison {
	readonly plan: Way;
	/** The plan at no more reviews than desired retention. */
	readonly thrifty: Way;
	readonly retention: Way;
	readonly cram: Way;
	/** The plan's own word on the first morning, 0–1. */
	readonly predicted: number;
	/** Learner by learner. */
	readonly overRetention: Difference;
	readonly thriftyOverRetention: Difference;
	readonly overCram: Difference;
}

/** The same simulated learners, each with every way of studying, at the same minutes a day. */
export function compareWays(
	scenario: (typeof SCENARIOS)[number],
	learnerCount: number,
	truth?: Fsrs
): Comparison {
	const seeds = Array.from({ length: learnerCount }, (_, index) => index + 1);
	const run = (way: WayOfStudying) =>
		seeds.map((seed) => simulate(firstMorning(scenario, seed), way, seed, truth));
	const plan = run(byPlan());
	const thrifty = run(byPlan(scenario.thriftyGain));
	const retention = run(byDesiredRetention);
	const cram = run(byCramming);
	return {
		plan: summary(plan),
		thrifty: summary(thrifty),
		retention: summary(retention),
		cram: summary(cram),
		predicted: mean(seeds.map((seed) => planOf(firstMorning(scenario, seed)).score)),
		overRetention: difference(plan, retention),
		thriftyOverRetention: difference(thrifty, retention),
		overCram: difference(plan, cram)
	};
}

const summary = (outcomes: readonly Outcome[]): Way => ({
	score: mean(outcomes.map(({ score }) => score)),
	reviewCount: mean(outcomes.map(({ reviewCount }) => reviewCount))
});

function difference(a: readonly Outcome[], b: readonly Outcome[]): Difference {
	const differences = a.map(({ score }, index) => score - b[index]!.score);
	return { mean: mean(differences), standardError: standardError(differences) };
}
