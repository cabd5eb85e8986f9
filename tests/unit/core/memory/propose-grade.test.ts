import { describe, expect, test } from 'vitest';

import type { Item, ItemType } from '$lib/core/item/item';
import type { Verdict } from '$lib/core/item/response';
import { gradeCeiling, proposeGrade } from '$lib/core/memory/propose-grade';

import { choicesItem, oneOfEachType, recallItem, shortItem } from '../item/items';

function verdict(outcome: Verdict['outcome'], credit: number, slip = false): Verdict {
	return { outcome, credit, rightById: {}, slip };
}

describe('proposeGrade', () => {
	test('is again for what is wrong, and for less than half the credit', () => {
		expect(proposeGrade(choicesItem, verdict('wrong', 0))).toBe('again');
		expect(proposeGrade(choicesItem, verdict('part', 0.49))).toBe('again');
	});

	test('is hard from half the credit on', () => {
		expect(proposeGrade(choicesItem, verdict('part', 0.5))).toBe('hard');
		expect(proposeGrade(choicesItem, verdict('part', 0.99))).toBe('hard');
	});

	test('is good for what is right, with a slip or without', () => {
		expect(proposeGrade(choicesItem, verdict('right', 1))).toBe('good');
		expect(proposeGrade(shortItem('Mali'), verdict('right', 1, true))).toBe('good');
	});

	test('is good for a card turned over', () => {
		expect(proposeGrade(recallItem, verdict('undecided', 0))).toBe('good');
	});
});

describe('gradeCeiling', () => {
	test('is good where the key stands among options, easy where it is recalled', () => {
		const ceilings = oneOfEachType.map((item: Item) => [item.type, gradeCeiling(item)]);
		expect(Object.fromEntries(ceilings)).toEqual({
			recall: 'easy',
			cloze: 'easy',
			choice: 'good',
			choices: 'good',
			verdict: 'good',
			short: 'easy',
			number: 'easy',
			date: 'easy',
			order: 'good',
			match: 'good'
		} satisfies Record<ItemType, string>);
	});
});
