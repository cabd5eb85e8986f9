import { describe, expect, test } from 'vitest';

import { type HandIn, makeHandIn } from '$lib/core/quiz/hand-in';
import { pickQuestions } from '$lib/core/quiz/pick-questions';
import type { QuizSpec } from '$lib/core/quiz/quiz-spec';
import { homeworkTable, strayItems } from '$lib/core/room/report/homework-table';

import { set } from '../../quiz/make-set';

const spec = (...itemIds: string[]): QuizSpec => ({
	...{ setId: 'mali', setVersion: 1, mode: 'test', minutes: undefined, seed: 3 },
	asks: { kind: 'pick', itemIds }
});

const handIn = (results: HandIn['results']): HandIn => ({
	...{ name: 'Ada', query: '', setVersion: 1, edition: 'en', startedAtMillis: 0, endedAtMillis: 9 },
	results
});

const cellsOf = (asked: QuizSpec, results: HandIn['results']) =>
	homeworkTable(set, asked, [{ id: 'a', handIn: handIn(results), set }]).rows[0]?.cells;

const choice = { itemId: 'choice-1', partId: 'whole', spentMillis: 4000 };
const right = { type: 'choice', optionId: 'key' } as const;

describe('makeHandIn', () => {
	test('leaves out what each response was worth', () => {
		const done = { ...handIn([]), results: [{ ...choice, response: right, credit: 1 }] };
		expect(makeHandIn(done, ' Ada\u202e ')).toEqual(handIn([{ ...choice, response: right }]));
	});
});

describe('homeworkTable', () => {
	test('grades the responses by the set that is here', () => {
		const wrong = { type: 'choice', optionId: 'nobody' } as const;
		expect(cellsOf(spec('choice-1'), [{ ...choice, response: right }])).toEqual([
			{ credit: 1, given: { response: right, elapsedMillis: 4000 } }
		]);
		expect(cellsOf(spec('choice-1'), [{ ...choice, response: wrong }])).toMatchObject([
			{ credit: 0 }
		]);
	});

	test('gives a response of another kind than the question nothing', () => {
		const typed = { type: 'short', typed: 'key' } as const;
		expect(cellsOf(spec('choice-1'), [{ ...choice, response: typed }])).toMatchObject([
			{ credit: 0 }
		]);
	});

	test('counts what was skipped as nothing, and what the hand-in does not name as not asked', () => {
		expect(cellsOf(spec('choice-1', 'choice-2'), [choice])).toEqual([
			{ credit: 0, given: undefined },
			undefined
		]);
	});

	test('takes a pupil’s word on a flashcard, which is no part of the test', () => {
		const card = { itemId: 'recall-1', partId: 'whole', spentMillis: 1000 };
		const response = { type: 'recall' } as const;
		const asked = spec('recall-1');
		expect(cellsOf(asked, [{ ...card, response, knew: true }])).toMatchObject([{ credit: 1 }]);
		expect(cellsOf(asked, [{ ...card, response }])).toEqual([undefined]);
		expect(homeworkTable(set, asked, []).questions).toMatchObject([{ inTest: false }]);
	});

	test('asks what the quiz’s link asks on every device', () => {
		const asked = { ...spec(), asks: { kind: 'choice', count: 5 } } as unknown as QuizSpec;
		const full = { ...asked, asks: { ...asked.asks, sectionIds: [], types: [], levels: [] } };
		const keys = pickQuestions(set, full).questions.map(({ cardKey }) => cardKey);
		expect(homeworkTable(set, full, []).questions.map(({ cardKey }) => cardKey)).toEqual(keys);
	});
});

test('strayItems names what was handed in and is not asked here', () => {
	const gone = { itemId: 'gone', partId: 'whole', spentMillis: 0 };
	expect(strayItems(set, spec('choice-1'), handIn([choice, gone]))).toEqual(['gone']);
});
