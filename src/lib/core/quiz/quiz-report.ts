import { sectionFinder } from '../item/section-finder';
import type { StudySet } from '../item/study-set';
import { cardKey } from '../memory/card';
import type { QuizQuestion } from './pick-questions';
import type { QuizResult } from './quiz-result';
import { type QuizScore, scoreQuiz } from './score-quiz';

/** A question of a quiz that has ended. */
export type ReportedQuestion = Omit<QuizQuestion, 'optionIds'> & { readonly result: QuizResult };

export interface QuizReport extends QuizScore {
	readonly questions: readonly ReportedQuestion[];
	/** Questions of which this version of the set has no item any more; the score here leaves them out. */
	readonly goneCount: number;
}

/** A quiz's results beside the set as it is now. */
export function reportQuiz(set: StudySet, results: readonly QuizResult[]): QuizReport {
	const items = new Map(set.items.map((item) => [item.id, item]));
	const sectionOf = sectionFinder(set);
	const questions = results.flatMap((result) => {
		const item = items.get(result.itemId);
		if (!item) return [];
		const { partId } = result;
		const key = cardKey(set.id, item.id, partId);
		return { item, partId, cardKey: key, sectionId: sectionOf(item)?.id, result };
	});
	return { ...scoreQuiz(questions), questions, goneCount: results.length - questions.length };
}

/** Without full credit, or skipped. */
export const isMissed = ({ result }: ReportedQuestion): boolean => result.credit < 1;
