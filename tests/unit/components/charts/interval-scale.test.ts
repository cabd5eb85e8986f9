import { describe, expect, test } from 'vitest';

import { intervalScale } from '$lib/components/charts/interval-scale';

describe('intervalScale', () => {
	test('runs from the tenth below the least share to 1', () => {
		const { from, place } = intervalScale([0.9, 0.37]);
		expect(from).toBe(0.3);
		expect([0.3, 0.65, 1].map(place).map(Math.round)).toEqual([0, 50, 100]);
	});

	test('always shows the upper half', () => {
		expect(intervalScale([0.93]).from).toBe(0.5);
	});

	test('a share of 0 is at the start', () => {
		expect(intervalScale([0]).place(0)).toBe(0);
	});
});
