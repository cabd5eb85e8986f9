import type { LearnerId } from '$lib/core/memory/event';
import { FIRST_LEARNER_ID } from '$lib/core/memory/learners';

import { keepCurrentLearner, readCurrentLearner } from './current-learner';

/** What `before-paint.js` reads of whoever studies: copies, which the next learner's log makes anew. */
const COPIES = ['passage-theme', 'passage-known'];

/**
 * Removes the small texts that the browser keeps of a learner beside the log: quizzes under way, the backup offered, the
 * question kept ready.
 * @param next studies here from now on, if it was this learner who did
 */
export function forgetTexts(id: LearnerId, next: LearnerId): void {
	try {
		for (const key of Object.keys(localStorage))
			if (key.startsWith(`passage-quiz/${id}/`) || key === `passage-offer-backup-at-${id}`)
				localStorage.removeItem(key);
		if (isQuestionOf(id)) localStorage.removeItem('passage-question');
		if (readCurrentLearner() !== id) return;
		keepCurrentLearner(next);
		for (const key of COPIES) localStorage.removeItem(key);
	} catch {
		// Storage is refused, so it holds nothing.
	}
}

/** One that cannot be read could be anybody's. */
function isQuestionOf(id: LearnerId): boolean {
	try {
		const kept = JSON.parse(localStorage.getItem('passage-question') ?? '{}') as {
			learner?: unknown;
		};
		return (kept.learner ?? FIRST_LEARNER_ID) === id;
	} catch {
		return true;
	}
}
