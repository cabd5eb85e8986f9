import { describe, expect, test } from 'vitest';

import { responseWords } from '$lib/components/question/response-words';
import { verdictRows } from '$lib/components/question/verdict-rows';
import type { Item } from '$lib/core/item/item';
import type { Response, Verdict } from '$lib/core/item/response';
import { plainText } from '$lib/core/item/text';

import {
	choiceItem,
	clozeItem,
	dateItem,
	matchItem,
	numberItem,
	oneOfEachType,
	recallItem
} from '../../core/item/items';

const WRONG: Verdict = { outcome: 'wrong', credit: 0, slip: false, rightById: {} };
const NONE: Response = { type: 'none' };

const rows = (item: Item, partId: string, response: Response) =>
	verdictRows(item, partId, response, WRONG).map(({ state, text }) => [state, plainText(text)]);

describe('verdictRows', () => {
	test('shows nothing but what is right to who did not respond, for every type', () => {
		for (const item of oneOfEachType) {
			const shown = rows(item, item.type === 'cloze' ? 'place' : 'whole', NONE);
			expect(shown.length, item.type).toBeGreaterThan(0);
			for (const [state, text] of shown) {
				expect(state, item.type).toBe('right');
				expect(text, item.type).not.toMatch(/^$|–/);
			}
		}
	});

	test.each([
		[recallItem, 'whole', 'Key'],
		[choiceItem, 'whole', 'Bamako'],
		[clozeItem, 'when', 'June 2023'],
		[dateItem('2023-06-30'), 'whole', '30 June 2023'],
		[numberItem(11_700, { unit: 'people' }), 'whole', '11,700 people']
	])('writes the key of a question as people do', (item, partId, words) => {
		expect(rows(item, partId, NONE)).toEqual([['right', words]]);
	});

	test('tells a wrong pair as it was put, and the right one below it', () => {
		const response: Response = {
			type: 'match',
			rightIdByPairId: { diop: 'diop', wane: 'judge' }
		};
		expect(rows(matchItem, 'whole', response)).toEqual([
			['right', 'Diop → minister'],
			['wrong', 'Wane → judge'],
			['right', 'Wane → head of the mission'],
			['wrong', 'Guterres → –'],
			['right', 'Guterres → secretary-general']
		]);
	});
});

describe('responseWords', () => {
	test('tells a response by the words of what was picked', () => {
		const response: Response = { type: 'match', rightIdByPairId: { diop: 'judge' } };
		expect(responseWords(matchItem, response)).toBe('Diop → judge');
		expect(responseWords(choiceItem, { type: 'choice', optionId: 'gao' })).toBe('Gao');
		expect(responseWords(choiceItem, NONE)).toBe('I don’t know');
	});
});
