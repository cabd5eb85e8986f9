import { describe, expect, test } from 'vitest';

import type { FitError, FitOutcome } from '$lib/core/memory/fit/fit-outcome';
import { AVERAGE_WEIGHTS } from '$lib/core/memory/fsrs';
import { failed, ok, type Result } from '$lib/core/result';
import { ParameterFit } from '$lib/session/parameter-fit.svelte';

import { makeHistories } from '../core/memory/fit/make-histories';

const histories = makeHistories('1 good');
const tooFew = { kind: 'too-few', have: 1, need: 64 } as const;

/** A fit that ends when the test says. */
function world() {
	const calls: {
		signal: AbortSignal;
		onProgress: (share: number) => void;
		end: (result: Result<FitOutcome, FitError>) => void;
	}[] = [];
	const fit = new ParameterFit(
		(_histories, _weights, options) =>
			new Promise((end) => {
				calls.push({ ...options, end });
			})
	);
	return { fit, calls };
}

describe('ParameterFit', () => {
	test('runs, tells how far it is, and keeps what came of it', async () => {
		const { fit, calls } = world();
		const started = fit.start(histories, AVERAGE_WEIGHTS);
		expect(fit.state).toEqual({ kind: 'running', share: 0 });
		calls[0]!.onProgress(0.4);
		expect(fit.state).toEqual({ kind: 'running', share: 0.4 });
		calls[0]!.end(ok(tooFew));
		await started;
		expect(fit.state).toEqual({ kind: 'done', outcome: tooFew });
	});

	test('keeps what went wrong', async () => {
		const { fit, calls } = world();
		const started = fit.start(histories, AVERAGE_WEIGHTS);
		calls[0]!.end(failed({ kind: 'offline' }));
		await started;
		expect(fit.state).toEqual({ kind: 'failed', error: { kind: 'offline' } });
	});

	test('is as before once cancelled, whatever still comes', async () => {
		const { fit, calls } = world();
		const started = fit.start(histories, AVERAGE_WEIGHTS);
		fit.cancel();
		expect(calls[0]!.signal.aborted).toBe(true);
		calls[0]!.onProgress(0.6);
		calls[0]!.end(failed({ kind: 'cancelled' }));
		await started;
		expect(fit.state).toEqual({ kind: 'idle' });
	});

	test('ends a running fit when another is wished for', async () => {
		const { fit, calls } = world();
		const first = fit.start(histories, AVERAGE_WEIGHTS);
		const second = fit.start(histories, AVERAGE_WEIGHTS);
		expect(calls[0]!.signal.aborted).toBe(true);
		calls[0]!.end(failed({ kind: 'cancelled' }));
		await first;
		expect(fit.state).toEqual({ kind: 'running', share: 0 });
		calls[1]!.end(ok(tooFew));
		await second;
		expect(fit.state).toEqual({ kind: 'done', outcome: tooFew });
	});
});
