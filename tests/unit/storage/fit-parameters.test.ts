import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { AVERAGE_WEIGHTS } from '$lib/core/memory/fsrs';
import { failed, ok } from '$lib/core/result';
import type { FitReply } from '$lib/storage/fit-messages';
import { fitParameters } from '$lib/storage/fit-parameters';

import { makeHistories } from '../core/memory/fit/make-histories';

/** A worker that does what the test says. */
class FakeWorker {
	static latest: FakeWorker;
	onmessage: (event: { data: FitReply }) => void = () => undefined;
	onerror: (event: { message?: string }) => void = () => undefined;
	postMessage = vi.fn();
	terminate = vi.fn();
	constructor() {
		FakeWorker.latest = this;
	}
}

beforeEach(() => {
	vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

const histories = makeHistories('1 good');
const tooFew = ok({ kind: 'too-few', have: 1, need: 64 } as const);

describe('fitParameters', () => {
	test('hands the arrays over, tells of progress, and ends the worker with its result', async () => {
		const shares: number[] = [];
		const result = fitParameters(histories, AVERAGE_WEIGHTS, {
			onProgress: (share) => shares.push(share)
		});
		const worker = FakeWorker.latest;
		expect(worker.postMessage).toHaveBeenCalledWith(
			{ histories, currentWeights: AVERAGE_WEIGHTS },
			[
				histories.starts.buffer,
				histories.studyDays.buffer,
				histories.grades.buffer,
				histories.atMillis.buffer
			]
		);
		worker.onmessage({ data: { kind: 'progress', share: 0.4 } });
		expect(worker.terminate).not.toHaveBeenCalled();
		worker.onmessage({ data: { kind: 'done', result: tooFew } });
		expect(await result).toEqual(tooFew);
		expect(shares).toEqual([0.4]);
		expect(worker.terminate).toHaveBeenCalledOnce();
	});

	test('ends the worker when it is cancelled', async () => {
		const abort = new AbortController();
		const result = fitParameters(histories, AVERAGE_WEIGHTS, { signal: abort.signal });
		abort.abort();
		expect(await result).toEqual(failed({ kind: 'cancelled' }));
		expect(FakeWorker.latest.terminate).toHaveBeenCalledOnce();
	});

	test('starts no worker when it was cancelled before', async () => {
		vi.stubGlobal('Worker', undefined);
		const result = fitParameters(histories, AVERAGE_WEIGHTS, { signal: AbortSignal.abort() });
		expect(await result).toEqual(failed({ kind: 'cancelled' }));
	});

	test('tells a worker that cannot be fetched from one that failed', async () => {
		const unfetched = fitParameters(histories, AVERAGE_WEIGHTS);
		FakeWorker.latest.onerror({});
		expect(await unfetched).toEqual(failed({ kind: 'offline' }));
		const broken = fitParameters(histories, AVERAGE_WEIGHTS);
		FakeWorker.latest.onerror({ message: 'out of memory' });
		expect(await broken).toEqual(failed({ kind: 'failed', cause: 'out of memory' }));
	});
});
