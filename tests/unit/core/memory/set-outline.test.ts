import { describe, expect, test } from 'vitest';

import type { Item } from '$lib/core/item/item';
import type { Section, StudySet } from '$lib/core/item/study-set';
import { outlineSet } from '$lib/core/memory/set-outline';

import { choiceItem, clozeItem } from '../item/items';

const section = (id: string, passageId: string): Section => ({
	id,
	title: `About ${id}`,
	passages: [{ id: passageId, number: 1, source: [], sentences: [] }]
});

const set = (sections: readonly Section[], items: readonly Item[]): StudySet => ({
	id: 'mali',
	version: 1,
	edition: 'en',
	title: 'Mali',
	summary: '',
	source: { title: '', date: '2023-06-30', language: 'fr' },
	licence: '',
	entities: [],
	sections,
	items
});

const proved = (item: Item, id: string, ...passageIds: string[]): Item => ({
	...item,
	id,
	evidence: passageIds.map((passageId) => ({ passageId, quote: '', start: 0, end: 0 }))
});

describe('outlineSet', () => {
	test('puts each item into the section of its first quote, with a key for each of its cards', () => {
		const gaps = proved(clozeItem, 'gaps', 'p02', 'p01');
		const where = proved(choiceItem, 'where', 'p01');
		const { sections } = outlineSet(
			set([section('vote', 'p01'), section('exit', 'p02')], [gaps, where])
		);
		expect(sections).toEqual([
			{
				title: 'About vote',
				items: [{ id: 'where', stem: 'Stem?', passageId: 'p01', cardKeys: ['mali/where/whole'] }]
			},
			{ title: 'About exit', items: [expect.objectContaining({ id: 'gaps', passageId: 'p02' })] }
		]);
		expect(sections[1]?.items[0]?.cardKeys).toEqual(
			clozeItem.deletions.map(({ id }) => `mali/gaps/${id}`)
		);
	});

	test('an imported deck without a reading is one section under its own title', () => {
		expect(outlineSet(set([], [choiceItem])).sections).toEqual([
			{
				title: 'Mali',
				items: [{ id: 'item', stem: 'Stem?', cardKeys: ['mali/item/whole'] }]
			}
		]);
	});

	test('leaves out sections that ask nothing', () => {
		expect(outlineSet(set([section('vote', 'p01')], [])).sections).toEqual([]);
	});
});
