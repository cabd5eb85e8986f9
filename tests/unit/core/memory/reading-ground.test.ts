import { describe, expect, test } from 'vitest';

import { groundOf } from '$lib/core/memory/reading-ground';

import { clozeItem } from '../item/items';
import { passageOf, provedBy, quoteOf, setOf } from './make-readings';

const first = passageOf('p01', 'The lamp went out.', 'Nobody saw it.', 'Brook wrote it down.');
const second = passageOf('p02', 'Ships came late.');

/** The cards of each sentence, by their keys. */
function restingOn(...items: Parameters<typeof setOf>[1]) {
	const { sentences, cardKeys } = groundOf(setOf([first, second], items));
	return sentences.map(({ passageId, index, cards }) => [
		`${passageId}.${index}`,
		...cards.map((place) => cardKeys[place])
	]);
}

describe('groundOf', () => {
	test('puts a card on the sentence that its quote stands in, up to its last letter and no further', () => {
		const item = provedBy('saw', [quoteOf(first, 'Nobody saw it.')]);
		expect(restingOn(item)).toEqual([['p01.0'], ['p01.1', 's/saw/whole'], ['p01.2'], ['p02.0']]);
	});

	test('puts a card on every sentence that a quote runs through, and on each of its quotes', () => {
		const item = provedBy('all', [
			quoteOf(first, 'went out. Nobody saw it. Brook'),
			quoteOf(second, 'late')
		]);
		expect(restingOn(item).map((sentence) => sentence.length)).toEqual([2, 2, 2, 2]);
	});

	test('names a card once where two quotes stand in one sentence', () => {
		const item = provedBy('twice', [quoteOf(first, 'The lamp'), quoteOf(first, 'out')]);
		expect(restingOn(item)[0]).toEqual(['p01.0', 's/twice/whole']);
	});

	test('counts each deletion of a cloze as a card', () => {
		const item = { ...clozeItem, id: 'gaps', evidence: [quoteOf(second, 'Ships')] };
		expect(restingOn(item)[3]).toEqual([
			'p02.0',
			...clozeItem.deletions.map(({ id }) => `s/gaps/${id}`)
		]);
	});

	test('leaves out items without a proof', () => {
		expect(groundOf(setOf([first], [provedBy('unproved', [])])).cardKeys).toEqual([]);
	});
});
