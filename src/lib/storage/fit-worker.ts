import wasmAddress from 'fsrs-browser/fsrs_browser_bg.wasm?url';

import { fitLearner } from '$lib/core/memory/fit/fit-learner';
import type { FitError } from '$lib/core/memory/fit/fit-outcome';
import { failed, ok, type Result } from '$lib/core/result';

import type { FitReply, FitRequest } from './fit-messages';
import { fsrsOptimizer } from './fsrs-optimizer';

const reply = (message: FitReply) => self.postMessage(message);

async function fetchWasm(): Promise<Result<Response, FitError>> {
	try {
		const response = await fetch(wasmAddress);
		return response.ok ? ok(response) : failed({ kind: 'failed', cause: response.statusText });
	} catch {
		return failed({ kind: 'offline' });
	}
}

const optimize = fsrsOptimizer(fetchWasm, (share) => reply({ kind: 'progress', share }));

self.onmessage = async ({ data }: MessageEvent<FitRequest>) => {
	reply({ kind: 'done', result: await fitLearner(data.histories, data.currentWeights, optimize) });
};
