import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hardestItems } from '$lib/core/memory/statistics/hardest-items';

import { makeCard } from '../make-cards';

const cardsOf = (...cards: ReturnType<typeof makeCard>[]) =>
	new Map(cards.map((card) => [card.key, card]));
const item = (id: string, ...parts: string[]) => ({
	id,
	cardKeys: (parts.length > 0 ? parts : ['whole']).map((part) => `mali/${id}/${part}`)
});
const card = (id: string, lapseCount: number, difficulty: number, suspended = false) =>
	makeCard(`mali/${id}`, { lapseCount, difficulty, suspended });

const idsOf = (hardest: ReturnType<typeof hardestItems<ReturnType<typeof item>>>) =>
	hardest.map(({ item: { id } }) => id);

describe('hardestItems', () => {
	test('puts what was forgotten most often first, then what is more difficult', () => {
		const cards = cardsOf(
			card('a/whole', 1, 9),
			card('b/whole', 3, 5),
			card('c/whole', 1, 9.5),
			card('d/whole', 0, 7.5)
		);
		const items = ['a', 'b', 'c', 'd'].map((id) => item(id));
		expect(idsOf(hardestItems(cards, items, 10))).toEqual(['b', 'c', 'a', 'd']);
		expect(idsOf(hardestItems(cards, items, 2))).toEqual(['b', 'c']);
	});

	test('leaves out the easy, the never asked and the set aside', () => {
		const cards = cardsOf(card('easy/whole', 0, 7), card('aside/whole', 4, 9, true));
		const items = ['easy', 'aside', 'never-asked'].map((id) => item(id));
		expect(hardestItems(cards, items, 10)).toEqual([]);
	});

	test('names an item with several cards once, by its hardest', () => {
		const cards = cardsOf(card('gaps/d1', 1, 8), card('gaps/d2', 2, 6), card('gone/whole', 5, 9));
		const gaps = item('gaps', 'd1', 'd2');
		expect(hardestItems(cards, [gaps], 10)).toEqual([{ item: gaps, lapseCount: 2, difficulty: 6 }]);
	});

	test('takes the same few as sorting them all would', () => {
		const lives = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 10 })), {
			maxLength: 60
		});
		fc.assert(
			fc.property(lives, (all) => {
				const cards = cardsOf(
					...all.map(([lapses, d], index) => card(`${index}/whole`, lapses, d))
				);
				const items = all.map((_, index) => item(String(index)));
				const sorted = all
					.map(([lapses, difficulty], index) => ({ lapses, difficulty, id: String(index) }))
					.filter(({ lapses, difficulty }) => lapses > 0 || difficulty > 7)
					.sort((a, b) => b.lapses - a.lapses || b.difficulty - a.difficulty);
				expect(idsOf(hardestItems(cards, items, 10))).toEqual(
					sorted.slice(0, 10).map(({ id }) => id)
				);
			})
		);
	});
});
