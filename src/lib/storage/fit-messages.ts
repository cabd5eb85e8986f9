import type { FitError, FitOutcome } from '$lib/core/memory/fit/fit-outcome';
import type { ReviewHistories } from '$lib/core/memory/fit/review-histories';
import type { Result } from '$lib/core/result';

/** To the worker, once. */
export interface FitRequest {
	readonly histories: ReviewHistories;
	readonly currentWeights: readonly number[];
}

/** From the worker: any number of `progress`, then one `done`. */
export type FitReply =
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'done'; readonly result: Result<FitOutcome, FitError> };
