/** Where shares are drawn on a line of length 100. */
export interface IntervalScale {
	/** The share at the line's start, a whole tenth; its end is 1. */
	readonly from: number;
	/** 0–100 along the line. */
	readonly place: (share: number) => number;
}

/** From the tenth at or below the least of the shares to 1; at least the upper half is always shown. */
export function intervalScale(shares: readonly number[]): IntervalScale {
	const from = Math.floor(Math.min(0.5, ...shares) * 10) / 10;
	return { from, place: (share) => ((share - from) / (1 - from)) * 100 };
}
