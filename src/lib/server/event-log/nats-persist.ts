import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

import { isPassing } from './nats-error';

/** A node that fails is replaced within seconds. */
const GIVE_UP_AFTER_MILLIS = 15_000;
const PAUSE_MILLIS = 100;

/** Tries again while no server can be reached, for as long as electing another may take. */
export async function persist<Value>(work: () => Promise<Value>): Promise<Value> {
	const startedAt = performance.now();
	for (;;) {
		try {
			return await work();
		} catch (thrown) {
			const isLate = performance.now() - startedAt > GIVE_UP_AFTER_MILLIS;
			if (isLate || !isPassing(thrown)) throw thrown;
			await pause(PAUSE_MILLIS);
		}
	}
}
