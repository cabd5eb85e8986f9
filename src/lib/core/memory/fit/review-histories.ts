/** All reviews of a learner, those of one card together and in the order of their events. */
export interface ReviewHistories {
	/** Where each card's reviews begin; one entry more than there are cards, the last is the number of reviews. */
	readonly starts: Uint32Array;
	readonly studyDays: Int32Array;
	/** Index into GRADES, 0–3. */
	readonly grades: Uint8Array;
	/** When each happened, to tell the last fifth from the rest. */
	readonly atMillis: Float64Array;
}

/** Calls `visit` with each card's first review and the one after its last, as indices. */
export function eachCard(
	{ starts }: ReviewHistories,
	visit: (from: number, to: number) => void
): void {
	for (let card = 1; card < starts.length; card++) visit(starts[card - 1]!, starts[card]!);
}

/**
 * Study days since the card's review before; 0 for its first one and, as in the fold, where the day went
 * back. Above 0 the review is a recall: what a memory kept overnight. The second review of a card on one
 * day tells of the sitting and not of memory, and is 0 days after the first.
 * @param from the card's first review
 */
export function daysSinceLast({ studyDays }: ReviewHistories, index: number, from: number): number {
	return index === from ? 0 : Math.max(0, studyDays[index]! - studyDays[index - 1]!);
}

/** Recalled is every grade but `again`. */
export function isRecalled({ grades }: ReviewHistories, index: number): boolean {
	return grades[index]! > 0;
}
