import type { StudySet } from '$lib/core/item/study-set';
import { parseQuizQuery } from '$lib/core/quiz/quiz-query';
import { ALL_QUESTIONS, type QuizSpec } from '$lib/core/quiz/quiz-spec';

/** Ten: a few minutes, and every kind of question among them. */
const USUAL_COUNT = 10;

/** The quiz that an address of the choosing page holds, for this set's version; else the usual one. */
export function quizOfAddress(query: string, set: StudySet, seed: number): QuizSpec {
	const parsed = parseQuizQuery(query);
	const here = { setId: set.id, setVersion: set.version };
	if (parsed.ok && parsed.value.setId === set.id) return { ...parsed.value, ...here };
	const asks = { ...ALL_QUESTIONS, count: USUAL_COUNT };
	return { ...here, mode: 'practice', minutes: undefined, seed, asks };
}
