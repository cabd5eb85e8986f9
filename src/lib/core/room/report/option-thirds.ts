import type { OptionId } from '../../item/item';

/** Counts of the lower, the middle and the upper third of a class. */
export type Thirds = readonly [low: number, middle: number, high: number];

export interface OptionThirds {
	/** Who picked an option. */
	readonly optionThirds: Readonly<Record<OptionId, Thirds>>;
	readonly thirdSizes: Thirds;
}

export const NO_THIRDS: Thirds = [0, 0, 0];

/**
 * Options by thirds of the class, ranked by the rest of the test, so that a question does not judge itself. Who has the
 * same rest stands in the same third, that of their mean place, whatever the order of the rows.
 */
export function thirdsOf(
	rows: readonly { readonly optionIds: readonly OptionId[]; readonly rest: number }[]
): OptionThirds {
	const thirdByRest = thirdsByRest(rows.map(({ rest }) => toTie(rest)));
	let thirdSizes = NO_THIRDS;
	const optionThirds: Record<OptionId, Thirds> = {};
	for (const { rest, optionIds } of rows) {
		const third = thirdByRest.get(toTie(rest)) ?? MIDDLE;
		thirdSizes = plus(thirdSizes, third);
		for (const id of new Set(optionIds))
			optionThirds[id] = plus(optionThirds[id] ?? NO_THIRDS, third);
	}
	return { optionThirds, thirdSizes };
}

export function addThirds(one: OptionThirds, other: OptionThirds): OptionThirds {
	const optionThirds: Record<OptionId, Thirds> = { ...one.optionThirds };
	for (const [id, thirds] of Object.entries(other.optionThirds))
		optionThirds[id] = plus(optionThirds[id] ?? NO_THIRDS, thirds);
	return { optionThirds, thirdSizes: plus(one.thirdSizes, other.thirdSizes) };
}

/** The third of each rest: that of the mean place of those who have it. */
function thirdsByRest(rests: readonly number[]): ReadonlyMap<number, Thirds> {
	const counts = new Map<number, number>();
	for (const rest of rests) counts.set(rest, (counts.get(rest) ?? 0) + 1);
	const thirds = new Map<number, Thirds>();
	let below = 0;
	for (const [rest, count] of [...counts].sort(([one], [other]) => one - other)) {
		const place = (below + count / 2) / rests.length;
		thirds.set(rest, place < 1 / 3 ? LOW : place > 2 / 3 ? HIGH : MIDDLE);
		below += count;
	}
	return thirds;
}

/** Rests that differ by rounding alone are the same. */
const toTie = (rest: number): number => Math.round(rest * 1e9);

const LOW: Thirds = [1, 0, 0];
const MIDDLE: Thirds = [0, 1, 0];
const HIGH: Thirds = [0, 0, 1];

const plus = (one: Thirds, other: Thirds): Thirds => [
	one[0] + other[0],
	one[1] + other[1],
	one[2] + other[2]
];
