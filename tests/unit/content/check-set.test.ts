import { describe, expect, test } from 'vitest';

import { checkSet, describeTable } from '$lib/content/checker';
import { type Fields, fieldsOf, littleFiles } from './little-set';

const EDITIONS = { en: { title: 'T', summary: 'S' }, fr: { title: 'T', summary: 'S' } };

describe('checkSet', () => {
	test('tells what a folder without files lacks', () => {
		const { problems, tables } = checkSet({ folder: 'questions/empty', files: new Map() });
		expect(problems.map(({ file }) => file)).toEqual([
			'questions/empty/en/items.yaml',
			'questions/empty/en/reading.md',
			'questions/empty/set.yaml'
		]);
		expect(tables).toEqual([]);
	});

	test('checks every edition, and tells what is wrong with set.yaml once', () => {
		const files = littleFiles({
			set: { version: 'one', editions: EDITIONS },
			files: { 'fr/reading.md': '', 'fr/items.yaml': '[]' }
		});
		const { problems } = checkSet(files);
		expect(problems.filter(({ file }) => file.endsWith('set.yaml'))).toHaveLength(1);
	});

	test('compares editions', () => {
		const { files, folder } = littleFiles({ set: { editions: EDITIONS } });
		const french = new Map(files);
		french.set('fr/reading.md', files.get('en/reading.md') ?? '');
		french.set('fr/items.yaml', JSON.stringify([fieldsOf({ weight: 'detail' })]));
		const { problems } = checkSet({ folder, files: french });
		expect(problems).toContainEqual(expect.objectContaining({ what: 'weight', edition: 'en' }));
	});

	test('sets out a table', () => {
		const verdict: Fields = { id: 'b', type: 'verdict', key: 'supported', level: 'analyse' };
		const choice: Fields = {
			id: 'c',
			type: 'choice',
			weight: 'detail',
			key: 'A lamp of brass',
			evidence: [{ passage: 'p02', quote: 'three piers' }],
			distractors: ['a', 'b'].map((id) => ({ id, text: `A ${id}`, why: 'No.' }))
		};
		const cloze: Fields = {
			id: 'd',
			type: 'cloze',
			key: null,
			stem: 'The {{a::keeper}} was {{b::Ada Brook}}.'
		};
		const years: Fields = {
			id: 'e',
			type: 'choice',
			key: '1996',
			distractors: ['1990', '1998'].map((text) => ({ id: `y${text}`, text, why: 'No.' }))
		};
		const items = [{}, verdict, choice, cloze, years].map(fieldsOf);
		const [table] = checkSet(littleFiles({ items })).tables;
		expect(table).toMatchObject({
			itemCount: 5,
			cardCount: 6,
			sentenceCount: 5,
			askedCount: 2,
			byLevel: [
				{ name: 'remember', count: 4 },
				{ name: 'understand', count: 0 },
				{ name: 'analyse', count: 1 }
			],
			byWeight: [
				{ name: 'core', count: 4 },
				{ name: 'detail', count: 1 }
			],
			bySection: [
				{ name: 'closing', count: 4 },
				{ name: 'harbour', count: 1 }
			],
			byKeyRank: [
				{ name: '1', count: 1 },
				{ name: '3', count: 1 }
			],
			byAscendingPlace: [{ name: '2', count: 1 }],
			keyLength: { items: 1, longest: 1 }
		});
		expect(table && describeTable(table).slice(0, 2)).toEqual([
			'little-lighthouse (en): 5 items, 6 cards',
			'  coverage     2 of 5 sentences are asked about'
		]);
	});
});
