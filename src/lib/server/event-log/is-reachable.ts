import { setTimeout as pause } from 'node:timers/promises';

import { BEGINNING, type EventLog } from './event-log';

const PATIENCE_MILLIS = 1_000;

/** Whether the log answers within a second. It is asked for a room that is nobody's, which costs it next to nothing. */
export async function isReachable(log: EventLog): Promise<boolean> {
	const enough = new AbortController();
	const entries = log.read('healthz', BEGINNING, enough.signal)[Symbol.asyncIterator]();
	const tooLate = pause(PATIENCE_MILLIS, { done: true }, { signal: enough.signal });
	try {
		const { done } = await Promise.race([entries.next(), tooLate]);
		return done === false;
	} catch {
		return false;
	} finally {
		enough.abort();
	}
}
