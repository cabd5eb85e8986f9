import type { CalibrationBin } from '$lib/core/memory/fit/calibration';

/** The chart's plot in its own units; (0, 0) is its upper left. */
const SIDE = 240;
/** A bin's mark covers an area in proportion to its recalls, up to this half width. */
const MAX_HALF_WIDTH = 9;
const MIN_HALF_WIDTH = 3;

interface ChartMark {
	readonly x: number;
	readonly y: number;
	readonly halfWidth: number;
}

interface CalibrationChart {
	readonly side: number;
	/** Shares along either axis, and where they stand from its beginning. */
	readonly ticks: readonly { readonly share: number; readonly at: number }[];
	readonly before: readonly ChartMark[];
	readonly after: readonly ChartMark[];
}

/**
 * Where the marks of two calibration curves stand: what was expected from left to right, what was recalled
 * from below upwards, both axes alike, so that the diagonal is where they agree. The axes begin at 50 %
 * where nothing lies below, for that is where learners are.
 */
export function layOutCalibration(
	before: readonly CalibrationBin[],
	after: readonly CalibrationBin[]
): CalibrationChart {
	const bins = [...before, ...after];
	const from = bins.some(({ predicted, recalled }) => Math.min(predicted, recalled) < 0.5)
		? 0
		: 0.5;
	const at = (share: number) => ((share - from) / (1 - from)) * SIDE;
	const fullest = Math.max(1, ...bins.map(({ count }) => count));
	const marks = (curve: readonly CalibrationBin[]) =>
		curve.map(({ predicted, recalled, count }) => ({
			x: at(predicted),
			y: SIDE - at(recalled),
			halfWidth: Math.max(MIN_HALF_WIDTH, MAX_HALF_WIDTH * Math.sqrt(count / fullest))
		}));
	const shares = [0, 1, 2, 3, 4, 5].map((step) => from + (step * (1 - from)) / 5);
	return {
		side: SIDE,
		ticks: shares.map((share) => ({ share, at: at(share) })),
		before: marks(before),
		after: marks(after)
	};
}

/** The line through the marks, for a `polyline`. */
export const pointsOf = (marks: readonly ChartMark[]): string =>
	marks.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
