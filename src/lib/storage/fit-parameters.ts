import type { FitError, FitOutcome } from '$lib/core/memory/fit/fit-outcome';
import type { ReviewHistories } from '$lib/core/memory/fit/review-histories';
import { failed, type Result } from '$lib/core/result';

import type { FitReply, FitRequest } from './fit-messages';

interface FitOptions {
	/** Ends the worker at once; the result is then `cancelled`. */
	readonly signal?: AbortSignal;
	/** Called with 0–1 as the fit goes on. */
	readonly onProgress?: (share: number) => void;
}

/**
 * Fits a learner's parameters in a worker of its own and judges them; changes nothing. The arrays of the
 * histories are handed over: the caller's are empty afterwards.
 * @param currentWeights the 21 parameters in use
 */
export function fitParameters(
	histories: ReviewHistories,
	currentWeights: readonly number[],
	{ signal, onProgress }: FitOptions = {}
): Promise<Result<FitOutcome, FitError>> {
	if (signal?.aborted) return Promise.resolve(failed({ kind: 'cancelled' }));
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { type: 'module' });
		const end = (result: Result<FitOutcome, FitError>) => {
			worker.terminate();
			signal?.removeEventListener('abort', cancel);
			resolve(result);
		};
		const cancel = () => end(failed({ kind: 'cancelled' }));
		signal?.addEventListener('abort', cancel);
		worker.onmessage = ({ data }: MessageEvent<FitReply>) => {
			if (data.kind === 'progress') onProgress?.(data.share);
			else end(data.result);
		};
		// A script that cannot be fetched says nothing about why.
		worker.onerror = ({ message }) =>
			end(failed(message ? { kind: 'failed', cause: message } : { kind: 'offline' }));
		const { starts, studyDays, grades, atMillis } = histories;
		const request: FitRequest = { histories, currentWeights: [...currentWeights] };
		worker.postMessage(request, [starts.buffer, studyDays.buffer, grades.buffer, atMillis.buffer]);
	});
}
