/** How long a piece of work takes, in ms, beside what it gives. */
export async function timed<Value>(
	work: () => Value | Promise<Value>
): Promise<{ value: Value; ms: number }> {
	const startedAt = performance.now();
	const value = await work();
	return { value, ms: performance.now() - startedAt };
}

/** The median of so many runs, in ms. */
export async function medianMillis(runs: number, work: () => unknown): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) times.push((await timed(work)).ms);
	return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}
