import type { OpenedFold } from '../core/memory/fold';
import { unpackSnapshot } from '../core/memory/snapshot';
import { lastArrivalOf } from './arrivals';
import type { Arrival, Database } from './database';
import { type BytesForm, isStoredBytes, readBytes } from './stored-bytes';

/** A fold as stored: a cache of the log, never a source of truth. */
export async function writeSnapshot(
	db: Database,
	snapshot: Uint8Array<ArrayBuffer>,
	toStored: BytesForm
): Promise<void> {
	await db.put('snapshots', toStored(snapshot), 'fold');
}

/**
 * Undefined where there is none, or it is damaged, of an older format, or ahead of the log.
 * `lastArrival` is that of the log when it was read.
 */
export async function readSnapshot(
	db: Database
): Promise<{ arrival: Arrival; saved: OpenedFold; lastArrival: Arrival } | undefined> {
	const transaction = db.transaction(['snapshots', 'events', 'segments']);
	const [stored, lastArrival] = await Promise.all([
		transaction.objectStore('snapshots').get('fold'),
		lastArrivalOf(transaction)
	]);
	if (!isStoredBytes(stored)) return undefined;
	try {
		const unpacked = unpackSnapshot(await readBytes(stored));
		return unpacked.ok && unpacked.value.arrival <= lastArrival
			? { ...unpacked.value, lastArrival }
			: undefined;
	} catch {
		return undefined;
	}
}
