import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { holdBackLatest } from '$lib/core/memory/fit/hold-back';

import { makeHistories } from './make-histories';

/** The mark of each review, all on one card, by when they happened. */
const marks = (...atMillis: number[]) => [
	...holdBackLatest(makeHistories(atMillis.map((at) => `0 good @${at}`).join(', ')))
];

describe('holdBackLatest', () => {
	test('marks the latest fifth, wherever it stands', () => {
		expect(marks(10, 1, 2, 3, 4, 9, 5, 6, 7, 8)).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
	});

	test('rounds the fifth up', () => {
		expect(marks(1, 2, 3, 4, 5, 6)).toEqual([0, 0, 0, 0, 1, 1]);
		expect(marks(7)).toEqual([1]);
	});

	test('takes the later of reviews of one moment', () => {
		expect(marks(3, 3, 3, 3, 3)).toEqual([0, 0, 0, 0, 1]);
		expect(marks(9, 3, 3, 3, 3, 1)).toEqual([1, 0, 0, 0, 1, 0]);
	});

	test('holds back nothing older than what it keeps, and always a fifth', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20), { minLength: 1 }), (atMillis) => {
				const heldBack = marks(...atMillis);
				const of = (mark: number) => atMillis.filter((_, index) => heldBack[index] === mark);
				expect(of(1).length).toBe(atMillis.length - Math.floor((atMillis.length * 4) / 5));
				expect(Math.max(...of(0), -1)).toBeLessThanOrEqual(Math.min(...of(1)));
			})
		);
	});
});
