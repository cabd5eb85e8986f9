import type { Item } from '../item/item';
import type { QuizQuestion } from './pick-questions';
import type { QuizResult } from './quiz-result';

export interface Score {
	/** Sum of the credit of its questions. */
	readonly credit: number;
	/** How many questions; each gives at most 1. */
	readonly outOf: number;
}

/** A score of those questions that have something in common. */
export interface GroupScore<Id extends string = string> extends Score {
	readonly id: Id;
}

export interface QuizScore extends Score {
	readonly spentMillis: number;
	readonly skippedCount: number;
	/** Each in the order in which it first came up; questions without a section or level are in none. */
	readonly sections: readonly GroupScore[];
	readonly types: readonly GroupScore<Item['type']>[];
	readonly levels: readonly GroupScore<NonNullable<Item['level']>>[];
}

/** A question with what became of it. */
export type ScoredQuestion = Pick<QuizQuestion, 'item' | 'sectionId'> & {
	readonly result: Pick<QuizResult, 'response' | 'credit' | 'spentMillis'>;
};

export function scoreQuiz(questions: readonly ScoredQuestion[]): QuizScore {
	return {
		...scoreOf(questions),
		spentMillis: questions.reduce((sum, { result }) => sum + result.spentMillis, 0),
		skippedCount: questions.filter(({ result }) => !result.response).length,
		sections: scoresBy(questions, ({ sectionId }) => sectionId),
		types: scoresBy(questions, ({ item }) => item.type),
		levels: scoresBy(questions, ({ item }) => item.level)
	};
}

function scoresBy<Id extends string>(
	questions: readonly ScoredQuestion[],
	idOf: (question: ScoredQuestion) => Id | undefined
): readonly GroupScore<Id>[] {
	const ids = [...new Set(questions.flatMap((question) => idOf(question) ?? []))];
	return ids.map((id) => ({ id, ...scoreOf(questions.filter((one) => idOf(one) === id)) }));
}

/** To a thousandth, so that three thirds are one. */
function scoreOf(questions: readonly ScoredQuestion[]): Score {
	const credit = questions.reduce((sum, { result }) => sum + result.credit, 0);
	return { credit: Math.round(credit * 1000) / 1000, outOf: questions.length };
}
