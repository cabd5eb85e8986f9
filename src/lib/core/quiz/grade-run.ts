import { gradeResponse } from '../item/grade';
import type { Verdict } from '../item/response';
import type { StudySet } from '../item/study-set';
import { RIGHT, verdictOfCredit, WRONG } from '../item/verdict';
import type { QuizQuestion } from './pick-questions';
import type { QuizResult } from './quiz-result';
import { isAnswered, type QuizRun, type RunResponse } from './quiz-run';

/** The learner's own word counts, where they gave one; a flashcard that waits for it is `undecided`. */
export function gradeQuestion(
	set: StudySet,
	{ item, partId }: Pick<QuizQuestion, 'item' | 'partId'>,
	{ response, right }: Pick<RunResponse, 'response' | 'right'>
): Verdict {
	if (right !== undefined) return right ? RIGHT : WRONG;
	const others = set.entities.map(({ name }) => name);
	return gradeResponse(item, partId, response, set.edition, others);
}

/** One result a question, in the order asked. */
export function gradeRun(
	set: StudySet,
	questions: readonly QuizQuestion[],
	run: QuizRun
): readonly QuizResult[] {
	return questions.map((question) => {
		const { id: itemId } = question.item;
		const given = isAnswered(run, itemId) ? run.responses.get(itemId) : undefined;
		return {
			itemId,
			partId: question.partId,
			...(given ? { response: given.response } : {}),
			credit: given ? gradeQuestion(set, question, given).credit : 0,
			spentMillis: run.spentMillis.get(itemId) ?? 0
		};
	});
}

/** The verdict as it was then: its credit stands, though a later version of the item may grade otherwise. */
export function verdictOfResult(
	set: StudySet,
	question: Pick<QuizQuestion, 'item' | 'partId'>,
	{ response = { type: 'none' }, credit }: QuizResult
): Verdict {
	const verdict = gradeQuestion(set, question, { response });
	return verdict.credit === credit && verdict.outcome !== 'undecided'
		? verdict
		: verdictOfCredit(credit);
}
