import type { Verdict } from '../../item/response';
import type { StudySet } from '../../item/study-set';
import { RIGHT, UNDECIDED, WRONG } from '../../item/verdict';
import { gradeQuestion } from '../../quiz/grade-run';
import type { HandIn, HandInResult } from '../../quiz/hand-in';
import { pickQuestions, type QuizQuestion } from '../../quiz/pick-questions';
import type { QuizSpec } from '../../quiz/quiz-spec';
import type { PlayerId } from '../room-event';
import { type Cell, type ClassTable, reportedQuestion } from './class-table';

/** A hand-in and the set in the edition that its pupil was asked in, by which typed words are read. */
export interface HandedIn {
	readonly id: PlayerId;
	readonly handIn: HandIn;
	readonly set: StudySet;
}

/**
 * The table of a homework: what the quiz asks in this version of the set, graded here. What a hand-in does not name was
 * not asked of its pupil, which is so where their device had another version.
 */
export function homeworkTable(
	set: StudySet,
	spec: QuizSpec,
	handedIn: readonly HandedIn[]
): ClassTable {
	const { questions } = pickQuestions(set, spec);
	return {
		setId: set.id,
		setVersion: set.version,
		questions: questions.map(({ item, cardKey }) => reportedQuestion(item, cardKey)),
		rows: handedIn.map(({ id, handIn, set: read }) => {
			const results = new Map(handIn.results.map((one) => [keyOf(one.itemId, one.partId), one]));
			return {
				playerId: id,
				cells: questions.map((question) =>
					cellOf(read, question, results.get(keyOf(question.item.id, question.partId)))
				)
			};
		})
	};
}

/** Items handed in that the quiz does not ask here. */
export function strayItems(set: StudySet, spec: QuizSpec, { results }: HandIn): readonly string[] {
	const asked = new Set(pickQuestions(set, spec).questions.map(({ item }) => item.id));
	return [...new Set(results.map(({ itemId }) => itemId))].filter((id) => !asked.has(id));
}

function cellOf(
	set: StudySet,
	question: QuizQuestion,
	result: HandInResult | undefined
): Cell | undefined {
	if (!result) return undefined;
	const { response, spentMillis } = result;
	if (!response) {
		if (question.item.type === 'recall') return undefined;
		return { credit: 0, given: undefined };
	}
	const verdict = verdictOn(set, question, result);
	if (verdict.outcome === 'undecided') return undefined;
	return { credit: verdict.credit, given: { response, elapsedMillis: spentMillis } };
}

function verdictOn(set: StudySet, question: QuizQuestion, result: HandInResult): Verdict {
	const { response = { type: 'none' }, knew } = result;
	const item = set.items.find(({ id }) => id === question.item.id);
	if (!item) return WRONG;
	const verdict = gradeQuestion(set, { item, partId: question.partId }, { response });
	if (verdict.outcome !== 'undecided') return verdict;
	return knew === undefined ? UNDECIDED : knew ? RIGHT : WRONG;
}

const keyOf = (itemId: string, partId: string): string => `${itemId}/${partId}`;
