import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { wilsonInterval } from '$lib/core/memory/statistics/wilson-interval';

describe('wilsonInterval', () => {
	// R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
	test.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('of %i in %i is as published', (successes, trials, low, high) => {
		const interval = wilsonInterval(successes, trials);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	test('holds the share, stays within 0 and 1, and mirrors when failures are counted', () => {
		const samples = fc
			.integer({ min: 1, max: 1_000_000 })
			.chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
		fc.assert(
			fc.property(samples, ([successes, trials]) => {
				const { share, low, high } = wilsonInterval(successes, trials);
				expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
				const failures = wilsonInterval(trials - successes, trials);
				expect(failures.low).toBeCloseTo(1 - high, 9);
				expect(failures.high).toBeCloseTo(1 - low, 9);
			})
		);
	});
});
