import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { vi } from 'vitest';

import { ok } from '$lib/core/result';

const address = createRequire(import.meta.url).resolve('fsrs-browser/fsrs_browser_bg.wasm');

/** The optimizer as the worker has it, its WebAssembly read from the file. */
export async function loadOptimizer(onRound: (share: number) => void = () => undefined) {
	// Its thread helper listens on the worker that it takes itself to be in.
	vi.stubGlobal('self', new EventTarget());
	const { fsrsOptimizer } = await import('$lib/storage/fsrs-optimizer');
	return fsrsOptimizer(async () => ok(await readFile(address)), onRound);
}
