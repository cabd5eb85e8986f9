import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hashText, random, shuffle } from '$lib/core/random';

describe('random', () => {
	test('gives the same numbers for the same seed, in 0–1 without 1', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const [one, other] = [random(seed), random(seed)];
				for (let draw = 0; draw < 20; draw++) {
					const value = one();
					expect(value).toBe(other());
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThan(1);
				}
			})
		);
	});

	test('gives other numbers for another seed', () => {
		expect(random(1)()).not.toBe(random(2)());
	});

	test('is spread evenly', () => {
		const next = random(42);
		const draws = Array.from({ length: 10_000 }, next);
		const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
		expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
	});
});

describe('shuffle', () => {
	test('gives a permutation and leaves the list alone', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
				const before = [...list];
				const shuffled = shuffle(list, random(seed));
				expect(list).toEqual(before);
				expect([...shuffled].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b));
			})
		);
	});

	test('gives every order of three about as often', () => {
		const next = random(3);
		const counts = new Map<string, number>();
		for (let round = 0; round < 6000; round++) {
			const order = shuffle(['a', 'b', 'c'], next).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect(counts.size).toBe(6);
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
	});
});

/** Values of the reference FNV-1a, 32 bits (Fowler, Noll, Vo: draft-eastlake-fnv). */
describe('hashText', () => {
	test.each([
		['', 0x811c9dc5],
		['a', 0xe40c292c],
		['foobar', 0xbf9cf968]
	])('of "%s"', (text, hash) => expect(hashText(text)).toBe(hash));
});
