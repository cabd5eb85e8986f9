import init, { Fsrs } from 'fsrs-browser';

import type { Optimizer } from '$lib/core/memory/fit/fit-learner';
import type { FitError } from '$lib/core/memory/fit/fit-outcome';
import { failed, ok, type Result } from '$lib/core/result';

import { hearRounds } from './hear-rounds';

const PAGES_AT_FIRST = 18;
/** 256 MB, several times what the most items need; by itself it would ask for 1 GB, which some phones refuse. */
const PAGES_AT_MOST = 4096;

/**
 * The optimizer of fsrs-rs, without its threads: they need SharedArrayBuffer, and so headers that a
 * school's own server may not send.
 * @param fetchWasm gives the package's WebAssembly, as bytes or as the response that holds them
 * @param onRound called with 0–1 after each round; never where the items are so few that it makes none
 */
export function fsrsOptimizer(
	fetchWasm: () => Promise<Result<BufferSource | Response, FitError>>,
	onRound: (share: number) => void
): Optimizer {
	return async ({ ratings, daysSinceLast, lengths }) => {
		const wasm = await fetchWasm();
		if (!wasm.ok) return wasm;
		try {
			const memory = new WebAssembly.Memory({
				initial: PAGES_AT_FIRST,
				maximum: PAGES_AT_MOST,
				shared: true
			});
			await init({ module_or_path: wasm.value, memory });
			return ok(
				hearRounds(onRound, () =>
					new Fsrs().computeParameters(ratings, daysSinceLast, lengths, undefined, true)
				)
			);
		} catch (error) {
			return failed({ kind: 'failed', cause: String(error) });
		}
	};
}
