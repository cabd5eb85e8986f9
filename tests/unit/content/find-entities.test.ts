import { describe, expect, test } from 'vitest';

import { findEntities, foldEntityNames, namesEntity } from '$lib/content/find-entities';

const names = new Map([
	['un', ['UN', 'United Nations']],
	['council', ['Security Council', 'UN Security Council']],
	['mali', ['Mali']],
	['army', ['the army']]
]);

describe('findEntities', () => {
	test('counts words for the longest name on them', () => {
		expect([...findEntities('The UN Security Council met.', names)]).toEqual(['council']);
	});

	test('finds a name with a possessive, and one that begins a sentence', () => {
		expect([...findEntities('The army left Mali’s north.', names)]).toEqual(['army', 'mali']);
	});

	test('finds no name inside another word, and none in another case', () => {
		expect([...findEntities('The Malian UNIT and un', names)]).toEqual([]);
	});
});

describe('namesEntity', () => {
	test('knows a name inside a longer one', () => {
		expect(namesEntity('The UN Security Council met.', 'un', names)).toBe(true);
	});
});

describe('foldEntityNames', () => {
	test('makes one word of each name', () => {
		const framework = new Map([['csp', ['Framework for Peace, Security and Development']]]);
		const text = 'the Framework for Peace, Security and Development';
		expect(foldEntityNames(text, framework)).toBe('the Name');
	});
});
