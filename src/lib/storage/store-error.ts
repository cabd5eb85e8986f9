import type { StoreError } from '../core/memory/learner-log';

/** The house's kind for what the platform threw. */
export function toStoreError(thrown: unknown): StoreError {
	const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
	switch (name) {
		case 'QuotaExceededError':
			return { kind: 'quota-exceeded' };
		case 'VersionError':
			return { kind: 'made-by-later-version' };
		// The connection is closing or gone: the browser cleared the data, or another tab deletes it.
		case 'InvalidStateError':
		case 'NotFoundError':
		// Nothing here aborts a transaction: the browser did, with the connection.
		case 'AbortError':
			return { kind: 'storage-lost' };
		case 'SecurityError':
			return { kind: 'unavailable', cause: name };
		default:
			return { kind: 'unknown', cause: String(thrown) };
	}
}
