import { describe, expect, test } from 'vitest';

import { alsoRight, keyLines } from '$lib/components/print/sheet-key';
import type { Item } from '$lib/core/item/item';
import { plainText } from '$lib/core/item/text';

import {
	choiceItem,
	choicesItem,
	clozeItem,
	dateItem,
	matchItem,
	numberItem,
	orderItem,
	recallItem,
	shortItem,
	verdictItem
} from '../../core/item/items';

const linesOf = (item: Item, optionIds: string[] = [], partId = 'whole') =>
	keyLines({ item, partId, optionIds }).map(({ sign, text }) =>
		[sign, plainText(text)].filter(Boolean).join(' ')
	);

describe('keyLines', () => {
	test('name options by the letters that they have on the worksheet', () => {
		expect(linesOf(choiceItem, ['gao', 'kidal', 'key', 'mopti'])).toEqual(['C Bamako']);
		expect(linesOf(choicesItem, ['kidal', 'bamako', 'mopti', 'gao'])).toEqual(['A Kidal', 'D Gao']);
	});

	test('number steps in the order of the worksheet, as a learner fills it in', () => {
		expect(linesOf(orderItem, ['coup', 'mission', 'vote', 'accord'])).toEqual([
			'3 A coup',
			'1 The mission begins',
			'4 The vote',
			'2 The accord is signed'
		]);
	});

	test('put to each left the letter of its right', () => {
		expect(linesOf(matchItem, ['judge', 'guterres', 'wane', 'diop'])).toEqual([
			'D Diop → minister',
			'C Wane → head of the mission',
			'B Guterres → secretary-general'
		]);
	});

	test('are words where words were asked for', () => {
		expect(linesOf(recallItem)).toEqual(['Key']);
		expect(linesOf(clozeItem, [], 'when')).toEqual(['June 2023']);
		expect(linesOf(shortItem('Diop'))).toEqual(['Diop']);
		expect(linesOf(numberItem(11_700, { unit: 'people' }))).toEqual(['11,700 people']);
		expect(linesOf(dateItem('2023-06'))).toEqual(['June 2023']);
		expect(linesOf(verdictItem, ['supported', 'contradicted', 'not-stated'])).toEqual([
			'It does not say'
		]);
	});
});

describe('alsoRight', () => {
	test('tells whoever marks paper what the devices accept', () => {
		expect(alsoRight(shortItem('Abdoulaye Diop', ['Diop', 'A. Diop']), 'whole')).toBe(
			'Also right: Diop, A. Diop.'
		);
		expect(alsoRight(clozeItem, 'place')).toBe('Also right: Bamako.');
		expect(alsoRight(numberItem(10, { tolerance: 2 }), 'whole')).toBe(
			'Right up to 2 more or less.'
		);
	});

	test('says nothing where only the key is right', () => {
		expect([clozeItem, numberItem(10), choiceItem].map((item) => alsoRight(item, 'when'))).toEqual([
			undefined,
			undefined,
			undefined
		]);
	});
});
