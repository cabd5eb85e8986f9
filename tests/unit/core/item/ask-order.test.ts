import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { askOrder } from '$lib/core/item/ask-order';

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

describe('askOrder', () => {
	test('gives every option once, the same for the same seed', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				expect([...askOrder(choiceItem, seed)].sort()).toEqual(['gao', 'key', 'kidal', 'mopti']);
				expect([...askOrder(choicesItem, seed)].sort()).toEqual([
					'bamako',
					'gao',
					'kidal',
					'mopti'
				]);
				expect([...askOrder(orderItem, seed)].sort()).toEqual([
					'accord',
					'coup',
					'mission',
					'vote'
				]);
				expect([...askOrder(matchItem, seed)].sort()).toEqual([
					'diop',
					'guterres',
					'judge',
					'wane'
				]);
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

	test('leaves options with an order of their own unshuffled', () => {
		const item = { ...choiceItem, ascending: ['gao', 'key', 'kidal', 'mopti'] };
		for (let seed = 0; seed < 20; seed++)
			expect(askOrder(item, seed)).toEqual(['gao', 'key', 'kidal', 'mopti']);
	});

	test('keeps the verdicts in their fixed order', () => {
		expect(askOrder(verdictItem, 7)).toEqual(['supported', 'contradicted', 'not-stated']);
	});

	test('is empty for what is typed or recalled', () => {
		expect(askOrder(recallItem, 7)).toEqual([]);
		expect(askOrder(clozeItem, 7)).toEqual([]);
	});
});
