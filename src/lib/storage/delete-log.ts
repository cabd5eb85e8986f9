import { wrap } from 'idb';

import type { LearnerId } from '../core/memory/event';
import type { StoreError } from '../core/memory/learner-log';
import { failed, ok, type Result } from '../core/result';
import { databaseNameOf } from './open-log-of';
import { toStoreError } from './store-error';

/**
 * Deletes a learner's log from this device, whatever state it is in. Every tab that has it open is told that its storage is
 * lost, and makes way; where one does not, `onBlocked` is called, and the deletion goes on when that tab has gone.
 */
export async function deleteLog(
	id: LearnerId,
	onBlocked: () => void
): Promise<Result<void, StoreError>> {
	try {
		// idb’s own `deleteDB` is no more than this, and every page would carry it.
		const request = indexedDB.deleteDatabase(databaseNameOf(id));
		request.addEventListener('blocked', onBlocked);
		await wrap(request);
		return ok(undefined);
	} catch (thrown) {
		return failed(toStoreError(thrown));
	}
}
