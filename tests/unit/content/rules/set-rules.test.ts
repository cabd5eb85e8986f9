import { describe, expect, test } from 'vitest';

import { keyLengthRanks } from '$lib/content/key-length-ranks';
import { lint } from '$lib/content/lint';
import { compiled, fieldsOf, rulesBrokenBy } from '../little-set';

const rulesOf = (...parts: Parameters<typeof compiled>) =>
	lint(compiled(...parts)).map(({ rule, line, found }) => [rule, line, ...found]);

describe('set-id-is-folder', () => {
	test('finds a set in a folder of another name', () => {
		expect(rulesOf({ set: { id: 'lighthouse' } })).toContainEqual([
			'set-id-is-folder',
			1,
			'lighthouse',
			'little-lighthouse'
		]);
	});
});

describe('sentence-not-asked', () => {
	test('names every sentence that is evidence for no item, with its line', () => {
		const items = [
			fieldsOf(),
			fieldsOf({
				id: 'b',
				evidence: [{ passage: 'p02', quote: 'boats in June. Operation Beacon' }]
			})
		];
		expect(rulesOf({ items }).filter(([rule]) => rule === 'sentence-not-asked')).toEqual([
			[
				'sentence-not-asked',
				4,
				'On 4 May 1998 the Harbour Council closed the lighthouse of Port Elm by 7 votes to 2.'
			],
			['sentence-not-asked', 6, 'In her view the lamp was worth its 12,500 crowns a year.']
		]);
	});
});

describe('longest-key', () => {
	const choice = (index: number, key: string) =>
		fieldsOf({
			id: `item-${index}`,
			type: 'choice',
			stem: `What is number ${index} of the things in Port Elm?`,
			key,
			distractors: [
				{ id: 'a', text: 'A grey boat', why: 'No.' },
				{ id: 'b', text: 'A dry pier', why: 'No.' }
			]
		});
	const set = (longest: number, count: number) =>
		Array.from({ length: count }, (_, index) =>
			choice(index, index < longest ? 'A lamp of brass' : 'A lamp')
		);
	const breaks = (longest: number, count: number) =>
		rulesBrokenBy(...set(longest, count)).includes('longest-key');

	test('finds a set whose keys are the longest far more often than chance', () => {
		expect(breaks(15, 20)).toBe(true);
	});

	test('is silent on a set near chance, and on one too small to tell', () => {
		expect(breaks(8, 20)).toBe(false);
		expect(breaks(19, 19)).toBe(false);
	});

	// Binomial(20, 1/3): P(X ≥ 12) = 0.0130, P(X ≥ 13) = 0.0037.
	test('draws the line at one in a hundred', () => {
		expect(breaks(12, 20)).toBe(false);
		expect(breaks(13, 20)).toBe(true);
		const { probability } = keyLengthRanks(compiled({ items: set(12, 20) }).set.items);
		expect(probability).toBeCloseTo(0.013, 4);
	});
});
