import { describe, expect, test } from 'vitest';

import { LearnerFold } from '$lib/core/memory/fold';
import { foldAll } from '$lib/core/memory/fold-all';
import { readEvent } from '$lib/core/memory/read-event';
import { brierScore, confidenceCurve } from '$lib/core/memory/statistics/confidence-curve';

import { A, B, blockOf, Device } from './make-events';

describe('confidence', () => {
	test('is counted by level with what came of it, and no longer once the review is taken back', () => {
		const phone = new Device();
		const sure = { ...phone.review(A, 'good'), confidence: 0.95 };
		const unsure = { ...phone.review(B, 'again'), confidence: 0.25 };
		const events = [sure, unsure, phone.review(A, 'good')];
		const fold = new LearnerFold();
		fold.apply(events);
		const levels = [
			{ percent: 25, count: 1, rightCount: 0 },
			{ percent: 95, count: 1, rightCount: 1 }
		];
		expect(fold.state.confidence).toEqual(levels);
		expect(foldAll([blockOf(events)]).confidence).toEqual(levels);
		const undone = [...events, phone.undo(sure.id)];
		expect(foldAll([blockOf(undone)]).confidence).toEqual([levels[0]]);
	});

	test.each([-0.1, 1.1, NaN, '0.5', null])('is no review with %s', (confidence) => {
		expect(readEvent({ ...new Device().review(A), confidence })).toBeUndefined();
	});
});

describe('brierScore', () => {
	test('is the mean squared distance of confidence and outcome', () => {
		const levels = [
			{ percent: 50, count: 2, rightCount: 1 },
			{ percent: 100, count: 2, rightCount: 1 }
		];
		expect(brierScore(levels)).toBeCloseTo((0.25 + 0.25 + 0 + 1) / 4);
		expect(brierScore([])).toBe(0);
	});
});

describe('confidenceCurve', () => {
	test('has a point for each level', () => {
		expect(confidenceCurve([{ percent: 75, count: 4, rightCount: 3 }])).toEqual([
			{ predicted: 0.75, recalled: 0.75, count: 4 }
		]);
	});
});
