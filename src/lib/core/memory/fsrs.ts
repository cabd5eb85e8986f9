import { type Grade, GRADES } from './event';
import type { StudyDay } from './time';

/** What FSRS knows of a memory. */
export interface MemoryState {
	/** Days until recall falls to 90 %, 0.001–36,500. */
	readonly stability: number;
	/** 1–10. */
	readonly difficulty: number;
}

/** The 21 parameters published with FSRS-6, fitted to the reviews of many learners. */
export const AVERAGE_WEIGHTS: readonly number[] = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
	0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];

/** No interval is longer, and no stability: a hundred years. */
const MOST_DAYS = 36_500;
const LEAST_STABILITY = 0.001;

/**
 * FSRS-6, after the formulas of the Free Spaced Repetition Scheduler's wiki ("The Algorithm"), rounded as `ts-fsrs`
 * rounds, against which it is tested. Time is counted in study days: two reviews on one study day are zero days apart
 * and follow the short-term formula.
 */
export class Fsrs {
	readonly #w: readonly number[];
	readonly #decay: number;
	readonly #factor: number;
	/** D₀ of each grade, e^w₈ and e^(w₁₇ · w₁₈): of the parameters alone, and needed with every review. */
	readonly #firstDifficulties: readonly number[];
	readonly #growthScale: number;
	readonly #lapseScale: number;

	/** @param weights the 21 FSRS-6 parameters, fitted or the published averages. */
	constructor(weights: readonly number[] = AVERAGE_WEIGHTS) {
		this.#w = weights;
		this.#decay = -this.#weight(20);
		this.#factor = rounded(0.9 ** (1 / this.#decay) - 1);
		this.#firstDifficulties = GRADES.map((_, index) => this.#firstDifficulty(index + 1));
		this.#growthScale = Math.exp(this.#weight(8));
		this.#lapseScale = Math.exp(this.#weight(17) * this.#weight(18));
	}

	/** @param memory undefined before the first review; `daysSince` is then of no account. */
	next(memory: MemoryState | undefined, daysSince: StudyDay, grade: Grade): MemoryState {
		const g = GRADES.indexOf(grade) + 1;
		if (!memory)
			return {
				stability: Math.max(this.#weight(g - 1), 0.1),
				difficulty: within(1, this.#firstDifficulties[g - 1] as number, 10)
			};
		return {
			stability: this.#nextStability(memory, Math.max(0, daysSince), g),
			difficulty: this.#nextDifficulty(memory.difficulty, g)
		};
	}

	/** Chance of recall, 0–1, so many study days after the last review: (1 + factor · days / stability)^decay. */
	recall(daysSince: number, stability: number): number {
		return (1 + (this.#factor * Math.max(0, daysSince)) / stability) ** this.#decay;
	}

	/** Whole days until recall falls to `desiredRetention`, 1 to 36,500. */
	intervalDays(stability: number, desiredRetention: number): number {
		const days = (stability / this.#factor) * (desiredRetention ** (1 / this.#decay) - 1);
		return within(1, Math.round(days), MOST_DAYS);
	}

	/** D₀(g) = w₄ − e^((g − 1) · w₅) + 1 */
	#firstDifficulty(g: number): number {
		return rounded(this.#weight(4) - Math.exp((g - 1) * this.#weight(5)) + 1);
	}

	/** D′ = w₇ · D₀(4) + (1 − w₇) · (D − w₆ · (g − 3) · (10 − D) / 9) */
	#nextDifficulty(d: number, g: number): number {
		const moved = d + rounded((-this.#weight(6) * (g - 3) * (10 - d)) / 9);
		const w7 = this.#weight(7);
		return within(1, rounded(w7 * (this.#firstDifficulties[3] as number) + (1 - w7) * moved), 10);
	}

	#nextStability({ stability, difficulty }: MemoryState, daysSince: number, g: number): number {
		if (daysSince === 0) return bounded(stability * this.#sameDayGrowth(stability, g));
		const recall = rounded(this.recall(daysSince, stability));
		if (g === 1) return this.#stabilityAfterLapse(stability, difficulty, recall);
		return bounded(stability * (1 + this.#growth(stability, difficulty, recall, g)));
	}

	/** S^(−w₁₉) · e^(w₁₇ · (g − 3 + w₁₈)); no less than 1 unless the card was forgotten. */
	#sameDayGrowth(s: number, g: number): number {
		const growth = s ** -this.#weight(19) * Math.exp(this.#weight(17) * (g - 3 + this.#weight(18)));
		return g === 1 ? growth : Math.max(growth, 1);
	}

	/** e^w₈ · (11 − D) · S^(−w₉) · (e^(w₁₀ · (1 − R)) − 1), times w₁₅ for hard, w₁₆ for easy. */
	#growth(s: number, d: number, recall: number, g: number): number {
		const ofGrade = g === 2 ? this.#weight(15) : g === 4 ? this.#weight(16) : 1;
		return (
			this.#growthScale *
			(11 - d) *
			s ** -this.#weight(9) *
			(Math.exp((1 - recall) * this.#weight(10)) - 1) *
			ofGrade
		);
	}

	/** w₁₁ · D^(−w₁₂) · ((S + 1)^w₁₃ − 1) · e^(w₁₄ · (1 − R)), and no more than S / e^(w₁₇ · w₁₈). */
	#stabilityAfterLapse(s: number, d: number, recall: number): number {
		const forgotten = bounded(
			this.#weight(11) *
				d ** -this.#weight(12) *
				((s + 1) ** this.#weight(13) - 1) *
				Math.exp((1 - recall) * this.#weight(14))
		);
		const most = rounded(s / this.#lapseScale);
		return Math.min(Math.max(most, LEAST_STABILITY), forgotten);
	}

	#weight(index: number): number {
		return this.#w[index] as number;
	}
}

const within = (least: number, value: number, most: number) =>
	Math.min(most, Math.max(least, value));

const bounded = (stability: number) => rounded(within(LEAST_STABILITY, stability, MOST_DAYS));

/** To eight digits, so that the last bits in which browsers differ do not add up. */
const rounded = (value: number) => Math.round(value * 1e8) / 1e8;

/** With the average parameters of all learners. */
export const averageFsrs = new Fsrs();
