import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { askOrder } from '$lib/core/item/ask-order';
import type { ChoiceItem } from '$lib/core/item/item';

import {
	choiceItem,
	choicesItem,
	clozeItem,
	matchItem,
	oneOfEachType,
	orderItem,
	recallItem,
	verdictItem
} from './items';

function choiceOf(key: string, ...distractors: string[]): ChoiceItem {
	return {
		...choiceItem,
		key: [key],
		distractors: distractors.map((text) => ({ id: text, text: [text] }))
	};
}

describe('askOrder', () => {
	test('gives every option once, the same for the same seed', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				expect([...askOrder(choiceItem, seed)].sort()).toEqual(['gao', 'key', 'kidal', 'mopti']);
				expect([...askOrder(choicesItem, seed)].sort()).toEqual(['bamako', 'gao', 'kidal', 'mopti']);
				expect([...askOrder(orderItem, seed)].sort()).toEqual(['accord', 'coup', 'mission', 'vote']);
				expect([...askOrder(matchItem, seed)].sort()).toEqual(['diop', 'guterres', 'judge', 'wane']);
				for (const item of oneOfEachType) {
					expect(askOrder(item, seed)).toEqual(askOrder(item, seed));
				}
			})
		);
	});

	test('puts the key in each place about as often', () => {
		const places = [0, 0, 0, 0];
		for (let seed = 0; seed < 4000; seed++) {
			const place = askOrder(choiceItem, seed).indexOf('key');
			places[place] = (places[place] ?? 0) + 1;
		}
		for (const count of places) {
			expect(count).toBeGreaterThan(900);
			expect(count).toBeLessThan(1100);
		}
	});

	test('never shows steps in the right order', () => {
		const twoSteps = { ...orderItem, steps: orderItem.steps.slice(0, 2) };
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				expect(askOrder(orderItem, seed)).not.toEqual(['mission', 'accord', 'coup', 'vote']);
				expect(askOrder(twoSteps, seed)).toEqual(['accord', 'mission']);
			})
		);
	});

	test.each([
		['numbers', choiceOf('11,700', '950', '1,600', '15,200'), ['950', '1,600', 'key', '15,200']],
		['French numbers', choiceOf('11 700', '9 500', '1 600'), ['1 600', '9 500', 'key']],
		['numbers with a unit', choiceOf('10 years', '1 year', '20 years'), ['1 year', 'key', '20 years']],
		['shares', choiceOf('30 %', '4.5 %', '100 %'), ['4.5 %', 'key', '100 %']],
		['years', choiceOf('2013', '2012', '2015'), ['2012', 'key', '2015']],
		[
			'days',
			choiceOf('30 June 2023', '16 June 2023', '1 July 2022'),
			['1 July 2022', '16 June 2023', 'key']
		],
		['months', choiceOf('juin 2023', 'avril 2023', 'mars 2024'), ['avril 2023', 'key', 'mars 2024']],
		['days in figures', choiceOf('30/06/2023', '01/07/2022'), ['01/07/2022', 'key']]
	])('leaves %s ascending', (_, item, ids) => {
		for (let seed = 0; seed < 20; seed++) expect(askOrder(item, seed)).toEqual(ids);
	});

	test('shuffles options of which one is no number', () => {
		const item = choiceOf('30', '20', 'nobody knows');
		const orders = new Set(Array.from({ length: 50 }, (_, seed) => askOrder(item, seed).join()));
		expect(orders.size).toBe(6);
	});

	test('keeps the verdicts in their fixed order', () => {
		expect(askOrder(verdictItem, 7)).toEqual(['supported', 'contradicted', 'not-stated']);
	});

	test('is empty for what is typed or recalled', () => {
		expect(askOrder(recallItem, 7)).toEqual([]);
		expect(askOrder(clozeItem, 7)).toEqual([]);
	});
});
