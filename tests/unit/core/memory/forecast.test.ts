import { describe, expect, test } from 'vitest';

import { comesTomorrow, recallSummary } from '$lib/core/memory/forecast';
import type { StudyTarget } from '$lib/core/memory/study-target';

import { A, B, DAY_MILLIS, Device, stateOf, TODAY } from './make-events';

const targets: StudyTarget[] = [A, B, 'mali/never-asked/whole'].map((cardKey) => ({
	cardKey,
	itemKey: cardKey.slice(0, -'/whole'.length),
	weight: 'core'
}));

describe('recallSummary', () => {
	test('counts known, fading and fresh cards, and the mean chance of recall', () => {
		const phone = new Device();
		const state = stateOf([phone.review(A, 'easy'), phone.review(B, 'hard')]);
		// Eight days after a first easy (ts-fsrs, FSRS-6.test.ts), and after a first hard: (1 + 0.9803 · 8 / 1.2931)^−0.1542.
		const summary = recallSummary(state, targets, TODAY + 8);
		expect(summary).toMatchObject({ known: 1, fading: 1, fresh: 1 });
		expect(summary.mean).toBeCloseTo((0.9024733 + 0.7397) / 3, 3);
	});

	test('counts a card graded again and not asked since as fading', () => {
		const state = stateOf([new Device().review(A, 'again')]);
		expect(recallSummary(state, targets, TODAY)).toMatchObject({ known: 0, fading: 1, fresh: 2 });
	});

	test('of no cards is zero', () => {
		const state = stateOf([]);
		expect(recallSummary(state, [], TODAY)).toEqual({ mean: 0, known: 0, fading: 0, fresh: 0 });
	});
});

describe('comesTomorrow', () => {
	test('counts what is due by then and what may be new', () => {
		const phone = new Device();
		const hard = phone.review(A, 'hard');
		const easy = phone.review(B, 'easy');
		expect(comesTomorrow(stateOf([hard, easy]), targets, TODAY)).toEqual({
			due: 1,
			fresh: 1
		});
	});

	test('keeps to the daily limits and leaves out suspended cards', () => {
		const phone = new Device();
		const none = phone.make({ kind: 'setting-changed', name: 'newPerDay', value: 0 });
		const aside = phone.make({ kind: 'suspended', cardKey: A });
		phone.now -= DAY_MILLIS;
		const due = phone.review(A, 'hard');
		expect(comesTomorrow(stateOf([none, aside, due]), targets, TODAY)).toEqual({
			due: 0,
			fresh: 0
		});
	});
});
