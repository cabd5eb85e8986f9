import type { FitError, FitOutcome } from '$lib/core/memory/fit/fit-outcome';
import type { ReviewHistories } from '$lib/core/memory/fit/review-histories';
import type { Result } from '$lib/core/result';

export type FitState =
	| { readonly kind: 'idle' }
	/** 0–1. */
	| { readonly kind: 'running'; readonly share: number }
	| { readonly kind: 'done'; readonly outcome: FitOutcome }
	| { readonly kind: 'failed'; readonly error: FitError };

/** As storage's `fitParameters`. */
type FitParameters = (
	histories: ReviewHistories,
	currentWeights: readonly number[],
	options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void }
) => Promise<Result<FitOutcome, FitError>>;

/** One fit of a learner's parameters, from the wish to what came of it. It proposes; adopting is an event. */
export class ParameterFit {
	state = $state.raw<FitState>({ kind: 'idle' });
	#running: AbortController | undefined;
	readonly #fit: FitParameters;

	constructor(fit: FitParameters) {
		this.#fit = fit;
	}

	/** Ends a fit that is still running. The arrays of the histories are handed over. */
	async start(histories: ReviewHistories, currentWeights: readonly number[]): Promise<void> {
		this.cancel();
		const running = new AbortController();
		this.#running = running;
		this.state = { kind: 'running', share: 0 };
		const result = await this.#fit(histories, currentWeights, {
			signal: running.signal,
			onProgress: (share) => {
				if (this.#running === running) this.state = { kind: 'running', share };
			}
		});
		if (this.#running !== running) return;
		this.#running = undefined;
		this.state = result.ok
			? { kind: 'done', outcome: result.value }
			: { kind: 'failed', error: result.error };
	}

	/** Ends what is running and puts away what was found. */
	cancel(): void {
		this.#running?.abort();
		this.#running = undefined;
		this.state = { kind: 'idle' };
	}
}
