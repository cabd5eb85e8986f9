import { computeDecayFactor, default_w, FSRSAlgorithm, type FSRSState } from 'ts-fsrs';

import { type Grade, GRADES } from './event';

/** What FSRS knows of a memory: stability in days (recall falls to 90 %), difficulty 1–10. */
export type MemoryState = Readonly<FSRSState>;

/** No interval is longer: a hundred years. */
const MAX_INTERVAL_DAYS = 36_500;

/**
 * FSRS-6 through the state function of `ts-fsrs`. Time is counted in study days: two reviews on one
 * study day are zero days apart and follow the short-term formula.
 */
export class Fsrs {
	readonly #algorithm: FSRSAlgorithm;
	readonly #decay: number;
	readonly #factor: number;

	/** @param weights the 21 FSRS-6 parameters, fitted or the published averages. */
	constructor(weights: readonly number[] = default_w) {
		this.#algorithm = new FSRSAlgorithm({ w: weights, enable_short_term: true });
		const { decay, factor } = computeDecayFactor(weights);
		this.#decay = decay;
		this.#factor = factor;
	}

	/** @param memory undefined before the first review; `daysSince` is then of no account. */
	next(memory: MemoryState | undefined, daysSince: number, grade: Grade): MemoryState {
		return this.#algorithm.next_state(
			memory ?? null,
			Math.max(0, daysSince),
			GRADES.indexOf(grade) + 1
		);
	}

	/** Chance of recall, 0–1, so many study days after the last review: (1 + factor · days / stability)^decay. */
	recall(daysSince: number, stability: number): number {
		return (1 + (this.#factor * Math.max(0, daysSince)) / stability) ** this.#decay;
	}

	/** Whole days until recall falls to `desiredRetention`, 1 to 36,500. */
	intervalDays(stability: number, desiredRetention: number): number {
		const days = (stability / this.#factor) * (desiredRetention ** (1 / this.#decay) - 1);
		return Math.min(MAX_INTERVAL_DAYS, Math.max(1, Math.round(days)));
	}
}

/** With the average parameters of all learners. */
export const averageFsrs = new Fsrs();
