import type { EventId, LearnerEvent } from './event';
import type { AnyEvent } from './packed/event-columns';

type QuizEnded = Extract<LearnerEvent, { kind: 'quiz-ended' }>;

/** What a list of past quizzes shows of one; the rest stands in its event. */
export type QuizSummary = Pick<
	QuizEnded,
	'id' | 'setId' | 'mode' | 'startedAtMillis' | 'endedAtMillis' | 'credit' | 'outOf'
>;

export function isQuizEnded(event: AnyEvent): event is QuizEnded {
	return event.kind === 'quiz-ended';
}

export function summarizeQuiz(event: QuizEnded): QuizSummary {
	const { id, setId, mode, startedAtMillis, endedAtMillis, credit, outOf } = event;
	return { id, setId, mode, startedAtMillis, endedAtMillis, credit, outOf };
}

export function isQuizSummary(value: unknown): value is QuizSummary {
	const quiz = (value ?? {}) as Readonly<Record<string, unknown>>;
	return (
		['id', 'setId', 'mode'].every((name) => typeof quiz[name] === 'string') &&
		['startedAtMillis', 'endedAtMillis', 'credit', 'outOf'].every((name) =>
			Number.isFinite(quiz[name])
		)
	);
}

/** In the order of their ids; those taken back count as never made. */
export function foldQuizzes(
	quizzes: Iterable<QuizSummary>,
	undone: ReadonlySet<EventId>
): readonly QuizSummary[] {
	return [...quizzes].filter(({ id }) => !undone.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
