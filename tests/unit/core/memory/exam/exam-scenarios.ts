import type { Scenario } from './simulate-exam';

interface NamedScenario extends Scenario {
	readonly name: string;
	/** At which the plan asks no more reviews than desired retention does. */
	readonly thriftyGain: number;
}

/** From little time to plenty, from a new set to one half known. */
export const SCENARIOS: readonly NamedScenario[] = [
	scenario('a new set of 60, two weeks', 60, 0, 14, 5, 0.021),
	scenario('120 cards, half begun, nine days', 120, 0.5, 9, 9, 0.025),
	scenario('40 cards, a month, time to spare', 40, 0.3, 30, 5, 0.006),
	scenario('200 new cards, ten days, far too little time', 200, 0, 10, 8, 0.001),
	scenario('40 new cards, five days, time for all on each', 40, 0, 5, 20, 0.0105)
];

function scenario(
	name: string,
	cardCount: number,
	begunShare: number,
	dayCount: number,
	minutesPerDay: number,
	thriftyGain: number
): NamedScenario {
	return { name, cardCount, begunShare, dayCount, minutesPerDay, thriftyGain };
}
