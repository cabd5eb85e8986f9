import type { StudySet } from '$lib/core/item/study-set';
import type { EventId } from '$lib/core/memory/event';
import type { StoreError } from '$lib/core/memory/learner-log';
import { isQuizEnded, type QuizSummary } from '$lib/core/memory/quiz-summary';
import { type QuizResult, readQuizResults } from '$lib/core/quiz/quiz-result';
import { type QuizReport, reportQuiz } from '$lib/core/quiz/quiz-report';
import { failed, ok, type Result } from '$lib/core/result';

import { fetchSet, type SetEdition } from './fetch-set';
import type { Learner } from './learner.svelte';

export interface EndedQuiz {
	readonly quiz: QuizSummary & { readonly setVersion: number; readonly edition: string };
	/** Its address, to ask or to print it again. */
	readonly query: string;
	readonly set: StudySet;
	/** Those too whose item is gone. */
	readonly results: readonly QuizResult[];
	readonly report: QuizReport;
}

/** `not-here`: no such quiz in this log, or its set is gone. `not-loaded`: the set could not be fetched. */
export async function openEndedQuiz(
	learner: Pick<Learner, 'eventById'>,
	id: EventId,
	sets: readonly SetEdition[]
): Promise<Result<EndedQuiz, StoreError | 'not-here' | 'not-loaded'>> {
	const found = await learner.eventById(id);
	if (!found.ok) return found;
	const quiz = found.value;
	const chosen = quiz && isQuizEnded(quiz) && sets.find((one) => one.id === quiz.setId);
	if (!chosen) return failed('not-here');
	try {
		const set = await fetchSet(chosen);
		const results = readQuizResults(quiz.results);
		return ok({ quiz, query: quiz.query, set, results, report: reportQuiz(set, results) });
	} catch {
		return failed('not-loaded');
	}
}
