/** Responses about which the learner was so sure before the reveal, over all cards. */
export interface ConfidenceLevel {
	/** 0–100. */
	readonly percent: number;
	readonly count: number;
	/** Graded better than `again`. */
	readonly rightCount: number;
}

/** 0–100, as levels are counted. @param confidence 0–1 */
export const confidencePercent = (confidence: number) => Math.round(confidence * 100);

/** Counts of a few levels. What is added can be taken out again, so that a card folded anew counts once. */
export class ConfidenceTable {
	readonly #levels: Map<number, ConfidenceLevel>;

	constructor(levels: Iterable<ConfidenceLevel> = []) {
		this.#levels = new Map(Array.from(levels, (level) => [level.percent, level]));
	}

	/** Ascending. */
	get levels(): readonly ConfidenceLevel[] {
		return [...this.#levels.values()].sort((a, b) => a.percent - b.percent);
	}

	/** @param times 1 to add, -1 to take out again */
	count(percent: number, isRight: boolean, times: 1 | -1): void {
		const { count, rightCount } = this.#levels.get(percent) ?? { count: 0, rightCount: 0 };
		if (count + times === 0) this.#levels.delete(percent);
		else
			this.#levels.set(percent, {
				percent,
				count: count + times,
				rightCount: rightCount + (isRight ? times : 0)
			});
	}
}
