import { describe, expect, test } from 'vitest';

import { markPassage } from '$lib/core/item/marked-passage';
import { passageText } from '$lib/core/item/passage-text';
import type { Passage } from '$lib/core/item/study-set';

const passage: Passage = {
	id: 'p01',
	number: 1,
	source: [1],
	sentences: [
		{ text: ['The vote was ', { em: 'unanimous' }, '.'], voice: 'reported' },
		{ text: ['Nobody spoke against it.'], voice: 'reported' }
	]
};

const rangeOf = (quote: string) => {
	const start = passageText(passage).indexOf(quote);
	return { start, end: start + quote.length };
};
const marked = (quotes: readonly string[]) =>
	markPassage(passage, quotes.map(rangeOf)).map(({ runs }) =>
		runs.filter((run) => run.marked).map(({ text }) => text)
	);

describe('markPassage', () => {
	test('cuts a sentence around the quote', () => {
		expect(markPassage(passage, [rangeOf('vote was')])[0]?.runs).toEqual([
			{ text: 'The ', em: false, marked: false },
			{ text: 'vote was', em: false, marked: true },
			{ text: ' ', em: false, marked: false },
			{ text: 'unanimous', em: true, marked: false },
			{ text: '.', em: false, marked: false }
		]);
	});

	test('marks across emphasis and across the end of a sentence', () => {
		expect(marked(['was unanimous. Nobody'])).toEqual([['was ', 'unanimous', '.'], ['Nobody']]);
	});

	test('marks overlapping quotes once', () => {
		expect(marked(['The vote', 'vote was'])[0]).toEqual(['The ', 'vote', ' was']);
	});

	test('tells which sentences hold a mark', () => {
		const sentences = markPassage(passage, [rangeOf('Nobody')]);
		expect(sentences.map((sentence) => sentence.marked)).toEqual([false, true]);
	});

	test('loses no word, whatever is marked', () => {
		const sentences = markPassage(passage, [
			{ start: -5, end: 3 },
			{ start: 7, end: 999 }
		]);
		const words = sentences.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');
		expect(words).toBe(passageText(passage));
	});
});
