import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { reviewForecast } from '$lib/core/memory/statistics/review-forecast';

import { makeCard } from '../make-cards';
import { A, TODAY } from '../make-events';

const dueIn = (days: number) => makeCard(A, { dueDay: TODAY + days });

describe('reviewForecast', () => {
	test('counts each card on its day, and what is overdue today', () => {
		const cards = [dueIn(-40), dueIn(-1), dueIn(0), dueIn(2), dueIn(2), dueIn(3)];
		expect(reviewForecast(cards, TODAY, 3)).toEqual([3, 0, 2]);
	});

	test('counts today what Today asks: a card whose last review a wrong clock dated far ahead', () => {
		const ahead = makeCard(A, { lastDay: TODAY + 400, dueDay: TODAY + 410 });
		expect(reviewForecast([ahead], TODAY, 2)).toEqual([1, 0]);
	});

	test('leaves out suspended cards and cards never reviewed', () => {
		const aside = makeCard(A, { suspended: true });
		const resumedBeforeItsFirstReview = makeCard(A, { reviewCount: 0, dueDay: 0 });
		expect(reviewForecast([aside, resumedBeforeItsFirstReview], TODAY, 2)).toEqual([0, 0]);
	});

	test('loses no card and invents none', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -400, max: 29 })), (dues) => {
				const counts = reviewForecast(dues.map(dueIn), TODAY, 30);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dues.length);
			})
		);
	});
});
