import type { StudySet } from '$lib/core/item/study-set';
import type { QuizSpec } from '$lib/core/quiz/quiz-spec';

import { fetchSet, type SetEdition } from './fetch-set';
import { quizOfAddress } from './quiz-of-address';

/** A quiz that is being chosen, as the address of the page says; it has its set once that is fetched. */
export class QuizDraft {
	set = $state.raw<StudySet>();
	spec = $state.raw<QuizSpec>();
	/** The set, or a part of the page, could not be fetched. */
	failed = $state(false);
	readonly #newSeed: () => number;

	/** @param newSeed for an address that holds no quiz yet */
	constructor(newSeed: () => number) {
		this.#newSeed = newSeed;
	}

	/** @param query of the address; without a set in it, the first. @param parts of the page that it needs besides */
	async open(sets: readonly SetEdition[], query: string, parts?: Promise<unknown>): Promise<void> {
		this.failed = false;
		const wanted = new URLSearchParams(query).get('set');
		const chosen = sets.find(({ id }) => id === wanted) ?? sets[0];
		try {
			if (!chosen) throw new Error('no set');
			const [set] = await Promise.all([fetchSet(chosen), parts]);
			this.set = set;
			this.spec = quizOfAddress(query, set, this.#newSeed());
		} catch {
			this.failed = true;
		}
	}
}
