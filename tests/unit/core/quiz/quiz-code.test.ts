import { describe, expect, test } from 'vitest';

import { pickQuestions } from '$lib/core/quiz/pick-questions';
import { quizCode } from '$lib/core/quiz/quiz-code';
import { ALL_QUESTIONS, type QuizSpec } from '$lib/core/quiz/quiz-spec';

import { set } from './make-set';
import { spec } from './make-spec';

const codeOf = (more: Partial<QuizSpec> = {}, of = set) =>
	quizCode(
		of,
		pickQuestions(of, { ...spec, asks: { ...ALL_QUESTIONS, count: 5 }, ...more }).questions
	);

describe('quizCode', () => {
	test('is for seed 7 what stands on sheets that were printed', () => {
		expect(codeOf()).toMatchInlineSnapshot(`"9XC-RWD"`);
	});

	test('is the same for a practice and a test, and in every edition', () => {
		expect(codeOf({ mode: 'test', minutes: 20 })).toBe(codeOf());
		expect(codeOf({}, { ...set, edition: 'fr', title: 'Le Mali' })).toBe(codeOf());
	});

	test('is another for another seed, pick, order of questions, or version of the set', () => {
		const pick = (...itemIds: string[]) => codeOf({ asks: { kind: 'pick', itemIds } });
		const codes = [
			codeOf(),
			codeOf({ seed: 8 }),
			pick('short-1', 'short-2'),
			pick('short-2', 'short-1'),
			codeOf({}, { ...set, version: 2 })
		];
		expect(new Set(codes).size).toBe(codes.length);
	});

	test('is another where only the order of options is', () => {
		const of = (seed: number) => codeOf({ seed, asks: { kind: 'pick', itemIds: ['order-1'] } });
		const orderOf = (seed: number) =>
			pickQuestions(set, { ...spec, seed, asks: { kind: 'pick', itemIds: ['order-1'] } })
				.questions[0]!.optionIds;
		expect(orderOf(1)).not.toEqual(orderOf(2));
		expect(of(1)).not.toBe(of(2));
	});

	test('hardly ever is the same for two quizzes, and is read out without doubt', () => {
		const codes = Array.from({ length: 3000 }, (_, seed) => codeOf({ seed }));
		expect(new Set(codes).size).toBe(3000);
		expect(
			codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/.test(code))
		).toEqual([]);
	});
});
