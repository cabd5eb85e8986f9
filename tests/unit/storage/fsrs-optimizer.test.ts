import { computeParameters, FSRSBinding } from '@open-spaced-repetition/binding';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { fitLearner, type Optimizer } from '$lib/core/memory/fit/fit-learner';
import type { FitOutcome } from '$lib/core/memory/fit/fit-outcome';
import { holdBackLatest } from '$lib/core/memory/fit/hold-back';
import { logLoss } from '$lib/core/memory/fit/log-loss';
import { predictRecalls } from '$lib/core/memory/fit/predict-recalls';
import type { ReviewHistories } from '$lib/core/memory/fit/review-histories';
import { type TrainingItems, trainingItems } from '$lib/core/memory/fit/training-items';
import { parseWeights } from '$lib/core/memory/fit/weights-text';
import { AVERAGE_WEIGHTS } from '$lib/core/memory/fsrs';
import { failed } from '$lib/core/result';

import { bindingItems } from '../core/memory/fit/binding-items';
import {
	byChance,
	byMemory,
	FORGETFUL,
	simulateLearner
} from '../core/memory/fit/simulate-learner';
import { loadOptimizer } from './load-wasm';

const forgetful = (seed: number, reviewCount = 2000) =>
	simulateLearner({ seed, reviewCount, recall: byMemory, weights: FORGETFUL });
const average = (seed: number, reviewCount = 2000) =>
	simulateLearner({ seed, reviewCount, recall: byMemory, weights: AVERAGE_WEIGHTS });

// A fit takes half a second, and several times that where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

const rounds: number[] = [];
let optimize: Optimizer;
beforeAll(async () => {
	optimize = await loadOptimizer((share) => rounds.push(share));
});

async function outcomeOf(histories: ReviewHistories): Promise<FitOutcome> {
	const result = await fitLearner(histories, AVERAGE_WEIGHTS, optimize);
	if (!result.ok) throw new Error(result.error.kind);
	return result.value;
}

async function optimized(items: TrainingItems): Promise<number[]> {
	const result = await optimize(items);
	if (!result.ok) throw new Error(result.error.kind);
	return Array.from(result.value);
}

/** The loss on reviews that are all held back. */
function lossOn(histories: ReviewHistories, weights: readonly number[]): number {
	const all = new Uint8Array(histories.grades.length).fill(1);
	return logLoss(predictRecalls(histories, all, weights));
}

describe('fitting a simulated learner', () => {
	test.each([1, 2])('finds one who forgets faster than the average, seed %i', async (seed) => {
		const outcome = await outcomeOf(forgetful(seed));
		if (outcome.kind !== 'better') throw new Error(outcome.kind);
		const { losses } = outcome.figures;
		expect(losses.fitted).toBeLessThan(losses.average);
		expect(losses.fitted).toBeLessThan(losses.constant);
		// And not by luck of the last fifth: on reviews of the same learner that nobody has seen.
		const fitted = parseWeights(outcome.weightsText)!;
		const unseen = forgetful(100 + seed, 5_000);
		expect(lossOn(unseen, fitted)).toBeLessThan(lossOn(unseen, AVERAGE_WEIGHTS));
	});

	test.each([1, 2, 3])('leaves an average one with the average, seed %i', async (seed) => {
		expect(await outcomeOf(average(seed))).toMatchObject({ kind: 'not-better' });
	});

	test.each([1, 2, 3, 4])(
		'does an average one of few reviews no harm when luck lets the fit through, seed %i',
		async (seed) => {
			const outcome = await outcomeOf(average(seed, 300));
			if (outcome.kind !== 'better') return;
			const unseen = average(100 + seed, 5_000);
			const harm =
				lossOn(unseen, parseWeights(outcome.weightsText)!) - lossOn(unseen, AVERAGE_WEIGHTS);
			expect(harm).toBeLessThan(0.02);
		}
	);

	test.each([1, 2])('finds nothing in responses by chance, seed %i', async (seed) => {
		const histories = simulateLearner({
			seed,
			reviewCount: 2000,
			recall: byChance,
			weights: AVERAGE_WEIGHTS
		});
		const outcome = await outcomeOf(histories);
		expect(outcome).toMatchObject({ kind: 'not-better', reason: 'constant-better' });
		// Better than the average, even so: the bar alone stops it.
		if (outcome.kind !== 'not-better') throw new Error(outcome.kind);
		expect(outcome.figures.losses.fitted).toBeLessThan(outcome.figures.losses.average);
	});
});

describe('the optimizer', () => {
	const histories = forgetful(7, 5000);
	const items = trainingItems(histories, holdBackLatest(histories));

	test('tells of each of its five rounds', async () => {
		rounds.length = 0;
		await optimized(items);
		expect(rounds).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
	});

	test('gives the same parameters for the same reviews', async () => {
		expect(await optimized(items)).toEqual(await optimized(items));
	});

	// Both are fsrs-rs: 5.2 in WebAssembly here, 6.5 in the binding, which draws its batches otherwise.
	test('gives the parameters of the reference binding, and as low a loss', async () => {
		const ours = await optimized(items);
		const reference = await computeParameters(bindingItems(items), { enableShortTerm: true });
		expect(reference).toHaveLength(21);
		for (const [index, weight] of reference.entries())
			expect(Math.abs(ours[index]! - weight), `w${index}`).toBeLessThan(0.05);
		const loss = (weights: readonly number[]) =>
			new FSRSBinding([...weights]).evaluate(bindingItems(items)).logLoss;
		expect(Math.abs(loss(ours) - loss(reference))).toBeLessThan(0.001);
		expect(loss(ours)).toBeLessThan(loss(AVERAGE_WEIGHTS));
	});

	test('gives a failure and no exception for items that make no sense', async () => {
		// The panic is written to the console, as it should be in a browser.
		vi.spyOn(console, 'error').mockReturnValue();
		const broken = { ...items, ratings: items.ratings.slice(1) };
		expect(await optimize(broken)).toEqual(
			failed({ kind: 'failed', cause: expect.any(String) as string })
		);
	});
});
