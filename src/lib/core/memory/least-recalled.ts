import type { StudyTarget } from './study-target';

interface Candidate {
	readonly target: StudyTarget;
	/** Chance of recall, 0–1. */
	readonly recall: number;
}

/** Room for this many beyond the limit, so that what is kept is seldom sorted. */
const SLACK = 500;

/** Of any number of due cards the `limit` least likely to be recalled: only those are ever sorted. */
export class LeastRecalled {
	readonly #limit: number;
	#kept: Candidate[] = [];
	/** The last that can still be among them, once there are enough. */
	#last: Candidate | undefined;

	constructor(limit: number) {
		this.#limit = Math.max(0, limit);
	}

	offer(target: StudyTarget, recall: number): void {
		const candidate = { target, recall };
		if (this.#last && compare(candidate, this.#last) > 0) return;
		this.#kept.push(candidate);
		if (this.#kept.length >= this.#limit + SLACK) this.#cut();
	}

	/** Least likely first, ties by key. */
	take(): readonly StudyTarget[] {
		this.#cut();
		return this.#kept.map(({ target }) => target);
	}

	#cut(): void {
		this.#kept = this.#kept.sort(compare).slice(0, this.#limit);
		this.#last = this.#kept.at(-1);
	}
}

function compare(a: Candidate, b: Candidate): number {
	return a.recall - b.recall || (a.target.cardKey < b.target.cardKey ? -1 : 1);
}
