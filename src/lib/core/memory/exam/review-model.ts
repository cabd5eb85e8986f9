import type { Fsrs } from '../fsrs';

/** Seconds that a card takes, verdict and all. */
export interface ReviewPace {
	readonly reviewSeconds: number;
	/** Asked once more on the same day, after it was forgotten. */
	readonly relearnSeconds: number;
	/** The first time: there is an explanation to read. */
	readonly firstSeconds: number;
}

/** What a plan takes for true of memory and time. */
export interface ReviewModel {
	readonly fsrs: Fsrs;
	readonly pace: ReviewPace;
	/** Chance of a right response to a card never asked before, 0–1. */
	readonly firstRight: number;
	/** Chance of recall on the exam day that a review must add to be asked at all, 0–1. */
	readonly leastGain: number;
}

/**
 * Until a learner's own first responses are counted: of those who have just read the text. A guess on the careful side,
 * since a plan that counts on too much promises too much.
 */
export const USUAL_FIRST_RIGHT = 0.6;

/** Where there is time for it: a thousand such reviews would win one more card. */
export const USUAL_LEAST_GAIN = 0.001;
