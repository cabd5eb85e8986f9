import { describe, expect, test } from 'vitest';

import { layOutCalibration, pointsOf } from '$lib/components/calibration-chart';

const bin = (predicted: number, recalled: number, count = 10) => ({ predicted, recalled, count });

describe('layOutCalibration', () => {
	test('puts a bin that was foreseen exactly on the diagonal', () => {
		const { after, side } = layOutCalibration([], [bin(0.75, 0.75)]);
		expect(after).toEqual([{ x: side / 2, y: side / 2, halfWidth: 9 }]);
	});

	test('puts what was recalled more often than expected above the diagonal', () => {
		const { before, side } = layOutCalibration([bin(0.6, 0.9)], []);
		expect(before[0]!.x).toBeCloseTo(side * 0.2, 9);
		expect(before[0]!.y).toBeCloseTo(side * 0.2, 9);
		expect(side - before[0]!.y).toBeGreaterThan(before[0]!.x);
	});

	test('begins at half where nothing lies below, else at nothing', () => {
		const shares = (...bins: ReturnType<typeof bin>[]) =>
			layOutCalibration(bins, []).ticks.map(({ share }) => Math.round(share * 100));
		expect(shares(bin(0.5, 0.9))).toEqual([50, 60, 70, 80, 90, 100]);
		expect(shares(bin(0.9, 0.4))).toEqual([0, 20, 40, 60, 80, 100]);
	});

	test('draws areas by the number of recalls, none too small to see', () => {
		const { before } = layOutCalibration([bin(0.6, 0.6, 100), bin(0.7, 0.7, 25)], []);
		expect(before.map(({ halfWidth }) => halfWidth)).toEqual([9, 4.5]);
		expect(layOutCalibration([bin(0.6, 0.6, 1)], [bin(0.6, 0.6, 1000)]).before[0]!.halfWidth).toBe(
			3
		);
	});
});

describe('pointsOf', () => {
	test('is the line through the marks', () => {
		const { after } = layOutCalibration([], [bin(0.5, 0.5), bin(1, 1)]);
		expect(pointsOf(after)).toBe('0.0,240.0 240.0,0.0');
	});
});
