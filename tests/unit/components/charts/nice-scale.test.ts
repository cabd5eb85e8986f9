import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { niceScale } from '$lib/components/charts/nice-scale';

describe('niceScale', () => {
	test.each([
		[0, [0, 1]],
		[0.4, [0, 1]],
		[3, [0, 1, 2, 3]],
		[5, [0, 2, 4, 6]],
		[21, [0, 10, 20, 30]],
		[200, [0, 50, 100, 150, 200]],
		[1001, [0, 500, 1000, 1500]]
	])('of %d has lines at %j', (max, ticks) => {
		expect(niceScale(max).ticks).toEqual(ticks);
	});

	test('holds the greatest value in one to four steps', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (max) => {
				const { top, ticks } = niceScale(max);
				expect(top).toBeGreaterThanOrEqual(max);
				expect(ticks.length).toBeLessThanOrEqual(5);
				expect([ticks[0], ticks.at(-1)]).toEqual([0, top]);
				expect(top).toBeLessThanOrEqual(Math.max(1, 2.5 * max));
			})
		);
	});
});
