import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { calibrationCurve, calibrationError } from '$lib/core/memory/fit/calibration';

const curveOf = (predicted: number[], recalled: number[]) =>
	calibrationCurve({
		predicted: Float64Array.from(predicted),
		recalled: Uint8Array.from(recalled)
	});

describe('calibrationCurve', () => {
	test('puts recalls of which about as much was expected into one bin, least first', () => {
		const predicted = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 0.9 : 0.5));
		const recalled = predicted.map((chance, index) => Number(chance === 0.9 || index < 20));
		const curve = curveOf(predicted, recalled);
		expect(curve.map(({ count }) => count)).toEqual([20, 20]);
		expect(curve[0]).toEqual({ predicted: 0.5, recalled: 0.5, count: 20 });
		expect(curve[1]!.predicted).toBeCloseTo(0.9, 12);
		expect(curve[1]!.recalled).toBe(1);
	});

	test('has one bin where recalls are few, and none where there are none', () => {
		expect(curveOf([0.8, 0.6], [1, 0])).toEqual([{ predicted: 0.7, recalled: 0.5, count: 2 }]);
		expect(curveOf([], [])).toEqual([]);
	});

	test('has at most five bins, as full as each other, with every recall in one', () => {
		const chance = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(
				fc.array(fc.tuple(chance, fc.boolean()), { minLength: 1, maxLength: 300 }),
				(recalls) => {
					const curve = curveOf(
						recalls.map(([predicted]) => predicted),
						recalls.map(([, recalled]) => Number(recalled))
					);
					const counts = curve.map(({ count }) => count);
					expect(counts.reduce((sum, count) => sum + count, 0)).toBe(recalls.length);
					expect(counts.length).toBeLessThanOrEqual(5);
					expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
				}
			)
		);
	});
});

describe('calibrationError', () => {
	test('is the distance of predicted and recalled, fuller bins counting more', () => {
		expect(
			calibrationError([
				{ predicted: 0.5, recalled: 0.8, count: 10 },
				{ predicted: 0.9, recalled: 0.9, count: 30 }
			])
		).toBeCloseTo(Math.sqrt((10 * 0.09) / 40), 12);
	});

	test('is nothing where there is no curve', () => {
		expect(calibrationError([])).toBe(0);
	});
});
