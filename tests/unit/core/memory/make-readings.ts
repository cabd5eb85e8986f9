import type { Evidence, Item } from '$lib/core/item/item';
import type { Passage, StudySet } from '$lib/core/item/study-set';
import { passageText } from '$lib/core/item/passage-text';

import { recallItem } from '../item/items';

/** Its sentences one to a string. */
export const passageOf = (id: string, ...sentences: readonly string[]): Passage => ({
	id,
	number: 1,
	source: [],
	sentences: sentences.map((text) => ({ text: [text], voice: 'reported' }))
});

/** Words of a passage, as the evidence of an item. */
export function quoteOf(passage: Passage, quote: string): Evidence {
	const start = passageText(passage).indexOf(quote);
	if (start < 0) throw new Error(`“${quote}” is not in ${passage.id}`);
	return { passageId: passage.id, quote, start, end: start + quote.length };
}

/** A flashcard proved by those words. */
export const provedBy = (id: string, evidence: readonly Evidence[]): Item => ({
	...recallItem,
	id,
	evidence
});

/** A set called `s` with a section, named after it, for each passage. */
export const setOf = (passages: readonly Passage[], items: readonly Item[]): StudySet => ({
	id: 's',
	version: 1,
	edition: 'en',
	title: 'A set',
	summary: '',
	source: { title: '', date: '2026-01-01', language: 'en' },
	licence: 'CC0',
	entities: [],
	sections: passages.map((passage) => ({
		id: `about-${passage.id}`,
		title: `About ${passage.id}`,
		passages: [passage]
	})),
	items
});
