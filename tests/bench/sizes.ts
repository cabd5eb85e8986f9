export const CARD_COUNT = 100_000;
export const REVIEW_COUNT = 1_000_000;

/** The usual design is given this many reviews, and what they take is multiplied: a million take it many minutes. */
export const USUAL_REVIEW_COUNT = 200_000;
export const USUAL_SLOWED_REVIEW_COUNT = 50_000;
