/** How long a page takes to hash a million numbers, in ms. */
export interface Pace {
	/** Tells a fast processor from a slow one, or from one that is slowed. */
	readonly medianMillis: number;
	/** Far above the median where other programs take the processor away. */
	readonly meanMillis: number;
}

/** Runs in a page, and so refers to nothing outside itself. */
export function measurePace(): Pace {
	const hash = (from: number) => {
		let sum = from;
		for (let number = 0; number < 10_000; number++) sum = Math.imul(sum ^ number, 0x01000193);
		return sum;
	};
	const times: number[] = [];
	let sum = 0;
	for (let run = 0; run < 150; run++) {
		const startedAt = performance.now();
		for (let count = 0; count < 100; count++) sum = hash(sum);
		times.push(performance.now() - startedAt);
	}
	// The sum is asked for, or the compiler could leave the hashing out.
	if (!Number.isInteger(sum)) throw new Error('a hash is a whole number');
	times.sort((a, b) => a - b);
	const meanMillis = times.reduce((total, millis) => total + millis, 0) / times.length;
	return { medianMillis: times[75] as number, meanMillis };
}
