import { describe, expect, test } from 'vitest';

import { BAR_CHART_HEIGHT, BAR_PITCH, barShapes } from '$lib/components/charts/bar-shapes';

describe('barShapes', () => {
	test('a bar is as high as its value’s share of the top, and stands on the base line', () => {
		const bars = barShapes([5, 10], 20);
		expect(bars.map(({ height }) => height)).toEqual([25, 50]);
		expect(bars.every(({ y, height }) => y + height === BAR_CHART_HEIGHT)).toBe(true);
	});

	test('nothing has no height, and the least value is still seen', () => {
		const [none, least] = barShapes([0, 1, 10_000], 10_000);
		expect(none?.height).toBe(0);
		expect(least?.height).toBeGreaterThanOrEqual(2);
	});

	test('bars stand in the middle of their places, one after the other', () => {
		const middles = barShapes([1, 1, 1], 1).map(({ x, width }) => x + width / 2);
		expect(middles).toEqual([0.5, 1.5, 2.5].map((place) => place * BAR_PITCH));
	});
});
