import { AVERAGE_WEIGHTS } from '../fsrs';
import { calibrationCurve } from './calibration';
import type { FitLosses, FitOutcome, NotBetter } from './fit-outcome';
import { constantLogLoss, logLoss } from './log-loss';
import { predictRecalls } from './predict-recalls';
import type { ReviewHistories } from './review-histories';
import { weightsToText } from './weights-text';

interface Candidates {
	readonly current: readonly number[];
	readonly fitted: readonly number[];
	/** Mean recall of the reviews trained on, 0–1. */
	readonly constant: number;
}

/**
 * Whether fitted parameters foresee the held-back recalls better than the ones in use and the published
 * averages do, and no worse than always saying the same.
 */
export function judgeFit(
	histories: ReviewHistories,
	heldBack: Uint8Array,
	{ current, fitted, constant }: Candidates
): FitOutcome {
	const predict = (weights: readonly number[]) => predictRecalls(histories, heldBack, weights);
	const before = predict(current);
	const after = predict(fitted);
	const losses = {
		average: logLoss(predict(AVERAGE_WEIGHTS)),
		current: logLoss(before),
		fitted: logLoss(after),
		constant: constantLogLoss(constant, after)
	};
	const figures = {
		recallCount: after.predicted.length,
		losses,
		before: calibrationCurve(before),
		after: calibrationCurve(after)
	};
	const weightsText = weightsToText(fitted);
	const reason =
		weightsText === weightsToText(AVERAGE_WEIGHTS) ? 'is-average' : whyNotBetter(losses);
	return reason
		? { kind: 'not-better', reason, figures }
		: { kind: 'better', weightsText, figures };
}

/** Written so that a loss that is not a number is never better. */
function whyNotBetter({ average, current, fitted, constant }: FitLosses): NotBetter | undefined {
	if (!(fitted <= constant)) return 'constant-better';
	if (!(fitted < average)) return 'average-as-good';
	if (!(fitted < current)) return 'current-as-good';
	return undefined;
}
