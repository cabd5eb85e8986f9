import type { Predictions } from './predict-recalls';

/** Recalls of which about the same was expected. */
export interface CalibrationBin {
	/** Mean chance that was predicted, 0–1. */
	readonly predicted: number;
	/** Share that was recalled, 0–1. */
	readonly recalled: number;
	readonly count: number;
}

const MAX_BINS = 5;
/** In fewer, the share recalled says more about luck than about the prediction. */
const MIN_IN_BIN = 20;

/**
 * The calibration curve, least expected first: bins of as many recalls each, give or take one, since
 * nearly all predictions lie above 80 % and bins of equal width would stand empty.
 */
export function calibrationCurve({ predicted, recalled }: Predictions): CalibrationBin[] {
	const order = new Uint32Array(predicted.length)
		.map((_, index) => index)
		.sort((a, b) => predicted[a]! - predicted[b]! || a - b);
	const binCount = Math.min(MAX_BINS, Math.max(1, Math.floor(order.length / MIN_IN_BIN)));
	const bins: CalibrationBin[] = [];
	for (let bin = 0; bin < binCount; bin++) {
		const members = order.subarray(
			Math.round((bin * order.length) / binCount),
			Math.round(((bin + 1) * order.length) / binCount)
		);
		if (members.length > 0)
			bins.push({
				predicted: meanOf(members, predicted),
				recalled: meanOf(members, recalled),
				count: members.length
			});
	}
	return bins;
}

/**
 * How far the curve lies from the truth: the root of the squared distances of predicted and recalled,
 * weighted by the bins' counts, as RMSE (bins) of the open-spaced-repetition/srs-benchmark and of Anki.
 * (They put recalls into bins by interval, reviews and lapses; here it is the distance that the chart
 * shows.) 0–1.
 */
export function calibrationError(curve: readonly CalibrationBin[]): number {
	let squares = 0;
	let total = 0;
	for (const { predicted, recalled, count } of curve) {
		squares += count * (predicted - recalled) ** 2;
		total += count;
	}
	return total === 0 ? 0 : Math.sqrt(squares / total);
}

function meanOf(members: Uint32Array, values: Float64Array | Uint8Array): number {
	return members.reduce((sum, index) => sum + values[index]!, 0) / members.length;
}
