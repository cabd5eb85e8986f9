import { describe, expect, test } from 'vitest';

import { gradeRun, verdictOfResult } from '$lib/core/quiz/grade-run';
import { pickQuestions } from '$lib/core/quiz/pick-questions';
import { foldRun, type RunStep } from '$lib/core/quiz/quiz-run';
import { readQuizResults } from '$lib/core/quiz/quiz-result';
import { scoreQuiz } from '$lib/core/quiz/score-quiz';

import { set } from './make-set';
import { plan, responded } from './make-run';
import { spec } from './make-spec';

const itemIds = ['choice-1', 'choices-2', 'recall-1', 'short-2', 'date-3'];
const { questions } = pickQuestions(set, { ...spec, asks: { kind: 'pick', itemIds } });
const steps: RunStep[] = [
	responded('choice-1', { type: 'choice', optionId: 'key' }),
	responded('choices-2', { type: 'choices', optionIds: ['gao'] }),
	responded('recall-1', { type: 'recall' }),
	{ kind: 'judged', itemId: 'recall-1', right: true },
	responded('short-2', { type: 'short', typed: 'xyzzy' }),
	{ kind: 'moved', to: null, spentMillis: 0 }
];
const results = gradeRun(set, questions, foldRun(plan({ itemIds }), steps));

describe('gradeRun', () => {
	test('gives each question its credit, its time and its response', () => {
		expect(results.map(({ credit }) => credit)).toEqual([1, 0.5, 1, 0, 0]);
		expect(results[1]).toEqual({
			itemId: 'choices-2',
			partId: 'whole',
			response: { type: 'choices', optionIds: ['gao'] },
			credit: 0.5,
			spentMillis: 2000
		});
	});

	test('a question skipped has no response', () => {
		expect(results[4]).toEqual({ itemId: 'date-3', partId: 'whole', credit: 0, spentMillis: 0 });
	});

	test('so has a flashcard turned over and not judged', () => {
		const run = foldRun(plan({ itemIds }), steps.slice(0, 3));
		expect(gradeRun(set, questions, run)[2]).not.toHaveProperty('response');
	});

	test('typed words that the learner counts as right give full credit', () => {
		const judged: RunStep = { kind: 'judged', itemId: 'short-2', right: true };
		const run = foldRun(plan({ itemIds }), [...steps, judged]);
		const [, , , short] = gradeRun(set, questions, run);
		expect(short?.credit).toBe(1);
		expect(verdictOfResult(set, questions[3]!, short!).outcome).toBe('right');
	});
});

describe('scoreQuiz', () => {
	const score = scoreQuiz(
		questions.map((question, index) => ({ ...question, result: results[index]! }))
	);

	test('adds up credit, time and what was skipped', () => {
		expect(score).toMatchObject({ credit: 2.5, outOf: 5, spentMillis: 8000, skippedCount: 1 });
	});

	test('by section, type and level', () => {
		expect(score.sections).toEqual([
			{ id: 'section-1', credit: 2, outOf: 2 },
			{ id: 'section-2', credit: 0.5, outOf: 2 },
			{ id: 'section-3', credit: 0, outOf: 1 }
		]);
		expect(score.types.map(({ id }) => id)).toEqual([
			'choice',
			'choices',
			'recall',
			'short',
			'date'
		]);
		expect(score.levels.reduce((sum, { outOf }) => sum + outOf, 0)).toBe(5);
	});

	test('three thirds are one', () => {
		const third = { item: questions[0]!.item, sectionId: 'section-1' };
		const result = { response: { type: 'none' }, credit: 1 / 3, spentMillis: 0 } as const;
		expect(scoreQuiz([third, third, third].map((one) => ({ ...one, result }))).credit).toBe(1);
	});
});

describe('readQuizResults', () => {
	test('takes what was written, and leaves out what is no result', () => {
		const forged = [null, { ...results[0], credit: 2 }, { ...results[0], response: 'key' }];
		expect(readQuizResults(structuredClone([...forged, ...results]))).toEqual(results);
		expect(readQuizResults('results')).toEqual([]);
	});
});
