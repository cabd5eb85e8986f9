/** How often each value occurs, by the value as text; two are added value by value. */
export type Tally = Readonly<Record<string, number>>;

export function tallyOf(values: Iterable<number | string>): Tally {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
	return Object.fromEntries(counts);
}

export function addTallies(one: Tally, other: Tally): Tally {
	const counts = new Map(Object.entries(one));
	for (const [value, count] of Object.entries(other))
		counts.set(value, (counts.get(value) ?? 0) + count);
	return Object.fromEntries(counts);
}

/** The values of a tally of numbers, ascending, each as often as it occurs. */
export function sortedValues(tally: Tally): number[] {
	return Object.entries(tally)
		.map(([value, count]) => ({ value: Number(value), count }))
		.sort((one, other) => one.value - other.value)
		.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
}

/** Undefined of nothing. */
export function medianOf(tally: Tally): number | undefined {
	const values = sortedValues(tally);
	const upper = values[Math.floor(values.length / 2)];
	const lower = values[Math.floor((values.length - 1) / 2)];
	return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
