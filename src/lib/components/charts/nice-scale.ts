/** A scale from 0 to `top`, with a line at each of `ticks`. */
export interface Scale {
	readonly top: number;
	/** Ascending, 0 and `top` included. */
	readonly ticks: readonly number[];
}

const MOST_STEPS = 4;

/** The closest scale that holds `max` in at most four whole steps of 1, 2 or 5 times a power of ten. */
export function niceScale(max: number): Scale {
	const step = niceStep(max / MOST_STEPS);
	const stepCount = Math.max(1, Math.ceil(max / step));
	return {
		top: stepCount * step,
		ticks: Array.from({ length: stepCount + 1 }, (_, index) => index * step)
	};
}

function niceStep(atLeast: number): number {
	for (let power = 1; ; power *= 10)
		for (const step of [power, 2 * power, 5 * power]) if (step >= atLeast) return step;
}
