import { describe, expect, test } from 'vitest';

import { trainingItems } from '$lib/core/memory/fit/training-items';

import { makeHistories } from './make-histories';

/** The items as texts, a review each: `3+2` is rating 3, two days after the one before. */
function itemsOf(
	cards: readonly string[],
	{ heldBack = [] as readonly number[], maxItems = 1000 } = {}
) {
	const histories = makeHistories(...cards);
	const mark = histories.grades.map((_, index) => Number(heldBack.includes(index)));
	const { ratings, daysSinceLast, lengths } = trainingItems(histories, mark, maxItems);
	let next = 0;
	return Array.from(lengths, (length) =>
		Array.from({ length }, () => `${ratings[next]}+${daysSinceLast[next++]}`).join(' ')
	);
}

describe('trainingItems', () => {
	test('are each recall with all that the card had been through', () => {
		expect(itemsOf(['10 again, 11 good, 14 easy'])).toEqual(['1+0 3+1', '1+0 3+1 4+3']);
	});

	test('end at no review of a day on which the card was reviewed before, yet hold it', () => {
		expect(itemsOf(['10 again, 10 good, 12 hard, 12 good'])).toEqual(['1+0 3+0 2+2']);
	});

	test('count a day that went back as none', () => {
		expect(itemsOf(['10 good, 9 good, 11 good'])).toEqual(['3+0 3+0 3+2']);
	});

	test('stand in the order of their time, whatever their card', () => {
		expect(itemsOf(['10 good, 20 hard', '10 good, 15 easy'])).toEqual(['3+0 4+5', '3+0 2+10']);
	});

	test('hold no review that is held back, nor one that came after it', () => {
		const card = '10 good, 11 good, 13 good, 16 good';
		expect(itemsOf([card], { heldBack: [2] })).toEqual(['3+0 3+1']);
		expect(itemsOf([card], { heldBack: [0] })).toEqual([]);
	});

	test('are the newest where there are more than wanted', () => {
		const card = '10 good, 11 good, 13 hard, 16 easy';
		expect(itemsOf([card], { maxItems: 2 })).toEqual(['3+0 3+1 2+2', '3+0 3+1 2+2 4+3']);
	});

	test('are no longer than fsrs-rs trains on', () => {
		const daily = Array.from({ length: 70 }, (_, day) => `${day} good`).join(', ');
		expect(itemsOf([daily]).at(-1)?.split(' ')).toHaveLength(64);
	});
});
