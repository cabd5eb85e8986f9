import { describe, expect, test } from 'vitest';

import { fitLearner, type Optimizer } from '$lib/core/memory/fit/fit-learner';
import { AVERAGE_WEIGHTS } from '$lib/core/memory/fsrs';
import { failed, ok } from '$lib/core/result';

import { makeHistories } from './make-histories';

/** Cards reviewed on as many days in a row, all recalled. */
const daily = (cardCount: number, dayCount: number) =>
	makeHistories(
		...Array.from({ length: cardCount }, () =>
			Array.from({ length: dayCount }, (_, day) => `${day} good`).join(', ')
		)
	);

const gives =
	(weights: ArrayLike<number>): Optimizer =>
	() =>
		Promise.resolve(ok(weights));

const neverAsked: Optimizer = () => Promise.reject(new Error('The optimizer was asked.'));

const fit = (histories: ReturnType<typeof daily>, optimize: Optimizer) =>
	fitLearner(histories, AVERAGE_WEIGHTS, optimize);

describe('fitLearner', () => {
	test('asks for 64 reviews before it tries', async () => {
		expect(await fit(daily(9, 7), neverAsked)).toEqual(ok({ kind: 'too-few', have: 63, need: 64 }));
		expect(await fit(daily(8, 8), gives(AVERAGE_WEIGHTS))).toMatchObject({
			ok: true,
			value: { kind: 'not-better', reason: 'is-average' }
		});
	});

	test('asks for eight recalls on either side of the split', async () => {
		const cards = (count: number, card: string) => Array.from({ length: count }, () => card);
		const lateRecalls = makeHistories(
			...cards(60, '0 good'),
			...cards(7, '0 good, 1 good, 9 good')
		);
		const earlyRecalls = makeHistories(...cards(20, '0 good, 1 good'), ...cards(40, '5 good'));
		const tooFew = ok({ kind: 'too-few-recalls', have: 0, need: 8 });
		expect(await fit(lateRecalls, neverAsked)).toEqual(tooFew);
		expect(await fit(earlyRecalls, neverAsked)).toEqual(tooFew);
	});

	test('has the optimizer see four fifths and judges by the rest', async () => {
		let seen = 0;
		const optimize: Optimizer = ({ lengths }) => {
			seen = lengths.length;
			return Promise.resolve(ok(AVERAGE_WEIGHTS.with(2, 90)));
		};
		const result = await fit(daily(20, 10), optimize);
		expect(seen).toBe(20 * 7);
		expect(result).toMatchObject({ ok: true, value: { figures: { recallCount: 20 * 2 } } });
	});

	test('judges to the last digit what can be kept as a text', async () => {
		const single = Float32Array.from(AVERAGE_WEIGHTS);
		expect(await fit(daily(20, 10), gives(single))).toMatchObject({
			value: { reason: 'is-average' }
		});
	});

	test('fails with the optimizer', async () => {
		const offline = failed({ kind: 'offline' } as const);
		expect(await fit(daily(20, 10), () => Promise.resolve(offline))).toEqual(offline);
	});

	test('refuses parameters out of their bounds', async () => {
		expect(await fit(daily(20, 10), gives(AVERAGE_WEIGHTS.with(0, Number.NaN)))).toMatchObject({
			ok: false,
			error: { kind: 'failed' }
		});
	});
});
