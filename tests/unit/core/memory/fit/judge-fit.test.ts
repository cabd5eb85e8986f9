import { describe, expect, test } from 'vitest';

import { judgeFit } from '$lib/core/memory/fit/judge-fit';
import { AVERAGE_WEIGHTS } from '$lib/core/memory/fsrs';
import { weightsToText } from '$lib/core/memory/fit/weights-text';

import { makeHistories } from './make-histories';

/** Forty cards asked again after ten days; of every five, so many are recalled. */
function tenDaysLater(recalledOfFive: number) {
	const cards = Array.from(
		{ length: 40 },
		(_, card) => `0 good, 10 ${card % 5 < recalledOfFive ? 'good' : 'again'}`
	);
	const histories = makeHistories(...cards);
	const heldBack = Uint8Array.from(histories.grades, (_, index) => index % 2);
	return { histories, heldBack };
}

/** Parameters by which a card first graded good is recalled after ten days with more or less chance than on average. */
const withStability = (days: number) => AVERAGE_WEIGHTS.with(2, days);
const FADES_FAST = withStability(0.2);
const LASTS = withStability(60);

const judge = (
	recalledOfFive: number,
	fitted: readonly number[],
	{ current = AVERAGE_WEIGHTS, constant = 0.5 } = {}
) => {
	const { histories, heldBack } = tenDaysLater(recalledOfFive);
	return judgeFit(histories, heldBack, { current, fitted, constant });
};

describe('judgeFit', () => {
	test('takes parameters that foresee the held-back recalls better than all others', () => {
		const outcome = judge(5, LASTS);
		expect(outcome).toMatchObject({ kind: 'better', weightsText: weightsToText(LASTS) });
	});

	test('shows the losses, and the calibration before and after', () => {
		const outcome = judge(5, LASTS);
		if (outcome.kind !== 'better') throw new Error(outcome.kind);
		const { losses, before, after, recallCount } = outcome.figures;
		expect(recallCount).toBe(40);
		expect(losses.constant).toBeCloseTo(Math.log(2), 12);
		expect(losses.current).toBe(losses.average);
		expect(losses.fitted).toBeLessThan(losses.average);
		const [first] = before;
		expect(Math.exp(-losses.average)).toBeCloseTo(first!.predicted, 12);
		expect(after[0]!.predicted).toBeGreaterThan(first!.predicted);
		expect(after.map(({ recalled }) => recalled)).toEqual([1, 1]);
	});

	test.each([
		['are the averages', 5, AVERAGE_WEIGHTS, {}, 'is-average'],
		['foresee no better than the averages', 5, FADES_FAST, {}, 'average-as-good'],
		['foresee no better than those in use', 5, LASTS, { current: LASTS }, 'current-as-good'],
		[
			'foresee worse than saying the same each time',
			5,
			LASTS,
			{ constant: 0.99 },
			'constant-better'
		]
	] as const)('refuses parameters that %s', (_, recalledOfFive, fitted, others, reason) => {
		expect(judge(recalledOfFive, fitted, others)).toMatchObject({ kind: 'not-better', reason });
	});

	test('refuses parameters that are worse than those in use, though better than the averages', () => {
		const between = withStability(20);
		expect(judge(5, between, { current: LASTS })).toMatchObject({ reason: 'current-as-good' });
		expect(judge(5, between, { current: FADES_FAST })).toMatchObject({ kind: 'better' });
	});
});
