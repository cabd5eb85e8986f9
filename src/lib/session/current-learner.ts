import type { LearnerId } from '$lib/core/memory/event';
import { FIRST_LEARNER_ID, isLearnerId } from '$lib/core/memory/learners';

const KEPT_UNDER = 'passage-learner';

/** Who studied here last; the first learner where nobody chose, or nothing can be kept. */
export function readCurrentLearner(): LearnerId {
	try {
		const kept = localStorage.getItem(KEPT_UNDER);
		return kept !== null && isLearnerId(kept) ? kept : FIRST_LEARNER_ID;
	} catch {
		return FIRST_LEARNER_ID;
	}
}

export function keepCurrentLearner(id: LearnerId): void {
	try {
		localStorage.setItem(KEPT_UNDER, id);
	} catch {
		// Storage is refused, and then there is no second learner either.
	}
}
