import type { ReviewHistories } from './review-histories';

const TRAINING_SHARE = 4 / 5;

/**
 * Marks with 1 the last fifth of all reviews by time, rounded up; among reviews of one moment those that
 * stand later in the arrays. Parameters are fitted to the others and judged by these, as a learner's
 * future judges them; a random fifth would let a card's later reviews tell of its earlier ones.
 */
export function holdBackLatest({ atMillis }: ReviewHistories): Uint8Array {
	const heldBack = new Uint8Array(atMillis.length);
	const kept = Math.floor(atMillis.length * TRAINING_SHARE);
	if (kept === atMillis.length) return heldBack;
	const firstHeldBack = atMillis.toSorted()[kept]!;
	let keptOfThatMoment = kept;
	for (const at of atMillis) if (at < firstHeldBack) keptOfThatMoment -= 1;
	for (let index = 0; index < atMillis.length; index++) {
		const at = atMillis[index]!;
		if (at > firstHeldBack || (at === firstHeldBack && keptOfThatMoment-- <= 0))
			heldBack[index] = 1;
	}
	return heldBack;
}
