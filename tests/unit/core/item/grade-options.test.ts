import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { KEY_OPTION_ID, type OptionId, WHOLE } from '$lib/core/item/item';

import { choiceItem, choicesItem, verdictItem } from './items';

describe('a choice', () => {
	const grade = (optionId: OptionId) =>
		gradeResponse(choiceItem, WHOLE, { type: 'choice', optionId }, 'en');

	test('is right for the key alone', () => {
		expect(grade(KEY_OPTION_ID)).toEqual({
			outcome: 'right',
			credit: 1,
			rightById: {},
			slip: false
		});
		expect(grade('gao').outcome).toBe('wrong');
		expect(grade('unknown').outcome).toBe('wrong');
	});
});

describe('a verdict', () => {
	test('is right or wrong', () => {
		const value = 'not-stated';
		expect(gradeResponse(verdictItem, WHOLE, { type: 'verdict', value }, 'en').outcome).toBe(
			'right'
		);
		const other = { type: 'verdict', value: 'contradicted' } as const;
		expect(gradeResponse(verdictItem, WHOLE, other, 'en').outcome).toBe('wrong');
	});
});

describe('several choices', () => {
	const grade = (...optionIds: OptionId[]) =>
		gradeResponse(choicesItem, WHOLE, { type: 'choices', optionIds }, 'en');

	test('are right when every key is picked and nothing else', () => {
		expect(grade('kidal', 'gao')).toEqual({
			outcome: 'right',
			credit: 1,
			rightById: { gao: true, kidal: true, bamako: true, mopti: true },
			slip: false
		});
	});

	test.each([
		[['gao'], 'part', 0.5],
		[['gao', 'kidal', 'mopti'], 'part', 0.5],
		[['gao', 'mopti'], 'wrong', 0],
		[['gao', 'kidal', 'mopti', 'bamako'], 'wrong', 0],
		[['mopti'], 'wrong', 0],
		[[], 'wrong', 0],
		[['gao', 'gao'], 'part', 0.5],
		[['gao', 'kidal', 'unknown'], 'wrong', 0]
	])('%j is %s, worth %d', (optionIds, outcome, credit) => {
		expect(grade(...optionIds)).toMatchObject({ outcome, credit });
	});

	test('say of each option whether the decision on it was right', () => {
		expect(grade('gao', 'mopti').rightById).toEqual({
			gao: true,
			kidal: false,
			bamako: true,
			mopti: false
		});
	});
});
