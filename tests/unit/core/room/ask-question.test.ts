import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { partsOf } from '$lib/core/item/item';
import { askQuestion, leftOrder } from '$lib/core/room/ask-question';
import { decodeResponse, encodeResponse, encodeRightById } from '$lib/core/room/response-codes';
import { rightResponse } from '$lib/core/item/right-response';

import { choiceItem, choicesItem, clozeItem, matchItem, oneOfEachType } from '../item/items';
import { dateItem } from '../item/items';

const seeds = fc.nat(2 ** 32 - 1);

describe('askQuestion', () => {
	test('asks every type without its key', () => {
		for (const item of oneOfEachType) {
			for (const partId of partsOf(item)) {
				const bytes = JSON.stringify(askQuestion(item, partId, 7));
				expect(bytes).not.toMatch(/"key"|"Key"|not-stated|Diop"?,|11700|2023-06-30|"item"/);
			}
		}
	});

	test('hides the gap asked of a cloze, and shows the other', () => {
		expect(askQuestion(clozeItem, 'when', 1)).toEqual({
			type: 'cloze',
			stem: [],
			parts: ['Mali', ' asked the force to leave in ', null]
		});
	});

	test('says how exact a date is to be', () => {
		const precisions = ['2023', '2023-06', '2023-06-30'].map(
			(key) => askQuestion(dateItem(key), 'whole', 1).precision
		);
		expect(precisions).toEqual(['year', 'month', 'day']);
	});

	test('puts the key at any place as often as at any other, so that no place tells it', () => {
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 4000; seed++) {
			const options = askQuestion(choiceItem, 'whole', seed * 7919).options ?? [];
			const place = options.find(({ text }) => text[0] === 'Bamako')?.code ?? '';
			counts.set(place, (counts.get(place) ?? 0) + 1);
		}
		expect(counts.size).toBe(4);
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
	});

	test('shuffles the lefts of a match on their own, so that no left stands by its right', () => {
		let together = 0;
		for (let seed = 0; seed < 3000; seed++) {
			const { options = [] } = askQuestion(matchItem, 'whole', seed * 7919);
			const rights = ['minister', 'head of the mission', 'secretary-general', 'judge'];
			const rightOfFirst =
				rights[['diop', 'wane', 'guterres'].indexOf(leftOrder(matchItem, seed * 7919)[0] ?? '')];
			if (options[0]?.text[0] === rightOfFirst) together++;
		}
		expect(Math.abs(together - 750)).toBeLessThan(110);
	});
});

describe('codes', () => {
	test('lead back to the response, and the right one is right, for every type and shuffle', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				for (const item of oneOfEachType) {
					for (const partId of partsOf(item)) {
						const right = rightResponse(item, partId);
						const decoded = decodeResponse(item, seed, encodeResponse(item, seed, right));
						expect(decoded).toEqual(right);
						const { outcome } = gradeResponse(item, partId, decoded, 'en');
						expect(outcome).toBe(item.type === 'recall' ? 'undecided' : 'right');
					}
				}
			})
		);
	});

	test('are no ids: whoever sends an id is wrong', () => {
		for (const item of oneOfEachType) {
			if (!['choice', 'choices', 'order', 'match'].includes(item.type)) continue;
			const guess = decodeResponse(item, 3, rightResponse(item, 'whole'));
			expect(gradeResponse(item, 'whole', guess, 'en').credit).toBe(0);
		}
	});

	test('name what was right by the place it stood in', () => {
		const picked = { type: 'choices', optionIds: ['gao', 'bamako'] } as const;
		const verdict = gradeResponse(choicesItem, 'whole', picked, 'en');
		const rightByCode = encodeRightById(choicesItem, 3, verdict);
		const wrong = encodeResponse(choicesItem, 3, {
			type: 'choices',
			optionIds: ['kidal', 'bamako']
		});
		const wrongCodes = Object.keys(rightByCode).filter((code) => !rightByCode[code]);
		expect(new Set(wrongCodes)).toEqual(new Set(wrong.type === 'choices' ? wrong.optionIds : []));
	});
});
