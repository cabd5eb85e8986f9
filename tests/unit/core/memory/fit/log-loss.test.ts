import { describe, expect, test } from 'vitest';

import { constantLogLoss, logLoss } from '$lib/core/memory/fit/log-loss';

const predictions = (predicted: number[], recalled: number[]) => ({
	predicted: Float64Array.from(predicted),
	recalled: Uint8Array.from(recalled)
});

describe('logLoss', () => {
	test('is −ln of the chance given to what happened, on average', () => {
		expect(logLoss(predictions([0.9], [1]))).toBeCloseTo(0.10536, 5);
		expect(logLoss(predictions([0.9], [0]))).toBeCloseTo(2.30259, 5);
		expect(logLoss(predictions([0.9, 0.9], [1, 0]))).toBeCloseTo((0.10536 + 2.30259) / 2, 5);
	});

	test('is bounded where a certainty proves wrong', () => {
		expect(logLoss(predictions([1], [0]))).toBeCloseTo(9.2103, 4);
		expect(logLoss(predictions([0], [1]))).toBeCloseTo(9.2103, 4);
	});

	test('is not a number where there is nothing to predict', () => {
		expect(logLoss(predictions([], []))).toBeNaN();
	});
});

describe('constantLogLoss', () => {
	test('is the entropy of the recalls when their own mean is said each time', () => {
		expect(constantLogLoss(0.75, predictions([0, 0, 0, 0], [1, 1, 1, 0]))).toBeCloseTo(0.56234, 5);
	});
});
