import { describe, expect, test } from 'vitest';

import { trueRetention, windowStart } from '$lib/core/memory/statistics/true-retention';

import { TODAY } from '../make-events';
import { studied } from './make-days';

describe('trueRetention', () => {
	const days = [
		studied(TODAY - 30, { recallCount: 100, recalledCount: 10 }),
		studied(TODAY - 29, { recallCount: 12, recalledCount: 12 }),
		studied(TODAY, { recallCount: 8, recalledCount: 4 })
	];

	test('counts the days of its window, the first and the last included', () => {
		const month = trueRetention(days, windowStart(TODAY, 30));
		expect(month).toMatchObject({ recalled: 16, tried: 20, share: 0.8 });
		expect(month?.low).toBeCloseTo(0.584, 3);
		expect(month?.high).toBeCloseTo(0.919, 3);
	});

	test('without a window counts everything', () => {
		expect(trueRetention(days)).toMatchObject({ recalled: 26, tried: 120 });
	});

	test('is unknown where nothing was tried, as on a first day', () => {
		const firstDay = studied(TODAY, { firstCount: 10, recallCount: 0, recalledCount: 0 });
		expect(trueRetention([firstDay])).toBeUndefined();
		expect(trueRetention(days, TODAY + 1)).toBeUndefined();
	});
});
