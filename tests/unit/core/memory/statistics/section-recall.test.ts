import { describe, expect, test } from 'vitest';

import { sectionRecall } from '$lib/core/memory/statistics/section-recall';

import { A, Device, stateOf, TODAY } from '../make-events';

describe('sectionRecall', () => {
	test('is the mean of the section’s cards, where one never asked counts as 0', () => {
		const state = stateOf([new Device().review(A, 'easy')]);
		const item = { id: 'who-asked', stem: 'Who asked?' };
		const sections = [
			{ title: 'The vote', items: [{ ...item, cardKeys: [A, 'mali/gaps/d1'] }] },
			{ title: 'The exit', items: [{ ...item, cardKeys: ['mali/gaps/d2'] }] }
		];
		expect(sectionRecall(state, sections, TODAY)).toEqual([
			{ title: 'The vote', recall: { mean: 0.5, known: 1, fading: 0, fresh: 1 } },
			{ title: 'The exit', recall: { mean: 0, known: 0, fading: 0, fresh: 1 } }
		]);
	});
});
