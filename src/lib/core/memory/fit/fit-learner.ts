import { failed, ok, type Result } from '../../result';
import { type FitError, type FitOutcome, REVIEWS_NEEDED } from './fit-outcome';
import { holdBackLatest } from './hold-back';
import { judgeFit } from './judge-fit';
import { daysSinceLast, eachCard, isRecalled, type ReviewHistories } from './review-histories';
import { type TrainingItems, trainingItems } from './training-items';
import { parseWeights, weightsToText } from './weights-text';

/** Recalls needed on either side of the split; fsrs-rs fits nothing to fewer. */
const RECALLS_NEEDED = 8;

/** Gives the 21 parameters that suit the items best. */
export type Optimizer = (items: TrainingItems) => Promise<Result<ArrayLike<number>, FitError>>;

/**
 * Fits parameters to the earlier four fifths of a learner's reviews and judges them by the last fifth.
 * They are adopted as judged, not fitted anew to everything: nothing that was never tested is used.
 * The optimizer is not asked where there are too few reviews.
 */
export async function fitLearner(
	histories: ReviewHistories,
	currentWeights: readonly number[],
	optimize: Optimizer
): Promise<Result<FitOutcome, FitError>> {
	const have = histories.grades.length;
	if (have < REVIEWS_NEEDED) return ok({ kind: 'too-few', have, need: REVIEWS_NEEDED });
	const heldBack = holdBackLatest(histories);
	const recalls = countRecalls(histories, heldBack);
	const scarcer = Math.min(recalls.trained, recalls.heldBack);
	if (scarcer < RECALLS_NEEDED)
		return ok({ kind: 'too-few-recalls', have: scarcer, need: RECALLS_NEEDED });
	const optimized = await optimize(trainingItems(histories, heldBack));
	if (!optimized.ok) return optimized;
	// Through the text, so that what is judged is to the last digit what can be kept.
	const weightsText = weightsToText(optimized.value);
	const fitted = parseWeights(weightsText);
	if (!fitted) return failed({ kind: 'failed', cause: `parameters out of bounds: ${weightsText}` });
	const constant = recalls.trainedRecalled / recalls.trained;
	return ok(judgeFit(histories, heldBack, { current: currentWeights, fitted, constant }));
}

function countRecalls(histories: ReviewHistories, heldBack: Uint8Array) {
	const counts = { trained: 0, trainedRecalled: 0, heldBack: 0 };
	eachCard(histories, (from, to) => {
		for (let index = from; index < to; index++) {
			if (daysSinceLast(histories, index, from) === 0) continue;
			if (heldBack[index] === 1) counts.heldBack += 1;
			else {
				counts.trained += 1;
				if (isRecalled(histories, index)) counts.trainedRecalled += 1;
			}
		}
	});
	return counts;
}
