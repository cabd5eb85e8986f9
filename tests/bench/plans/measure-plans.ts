import type { PlanCard } from '$lib/core/memory/exam/plan-card';
import { planExam } from '$lib/core/memory/exam/plan-exam';
import { random } from '$lib/core/random';

import { compareWays } from '../../unit/core/memory/exam/compare-ways';
import { SCENARIOS } from '../../unit/core/memory/exam/exam-scenarios';
import { MODEL } from '../../unit/core/memory/exam/simulate-exam';

const LEARNERS = 20;
const CARDS = 2000;
const TODAY = 20_000;
const RUNS = 15;

/** Each scenario with what the same simulated learners score by each way of studying. */
export const measureWays = () =>
	SCENARIOS.map((scenario) => ({ scenario, compared: compareWays(scenario, LEARNERS) }));

/** Milliseconds that a plan of 2,000 cards of all kinds takes, the median of 15. */
export function measurePlanning(dayCount: number, minutesPerDay: number): number {
	const cards = makeCards();
	const times = Array.from({ length: RUNS }, () => {
		const start = performance.now();
		planExam({
			cards,
			today: TODAY,
			examDay: TODAY + dayCount,
			secondsByDay: new Array<number>(dayCount).fill(minutesPerDay * 60),
			model: MODEL
		});
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

function makeCards(): PlanCard[] {
	const chance = random(1);
	return Array.from({ length: CARDS }, (_, place) =>
		place % 4 === 0
			? { memory: undefined, lastDay: 0 }
			: {
					memory: { stability: Math.exp(chance() * 5), difficulty: 1 + 9 * chance() },
					lastDay: TODAY - Math.floor(chance() * 40)
				}
	);
}
