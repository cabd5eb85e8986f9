import type { Database } from './database';

/** Bytes on disk: as a blob, which browsers read twice as fast, or plainly where those cannot be stored. */
export type StoredBytes = Blob | Uint8Array;

export type BytesForm = (bytes: Uint8Array) => StoredBytes;

/** How this browser can store bytes; WebKit stores no blobs in a private window, and says so only when it has tried. */
export async function bytesFormOf(db: Database): Promise<BytesForm> {
	try {
		const transaction = db.transaction('meta', 'readwrite');
		await Promise.all([
			transaction.store.put(new Blob(['?']), 'probe'),
			transaction.store.delete('probe'),
			transaction.done
		]);
		return (bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
	} catch {
		// A copy, or all that a view lies in would be stored with it.
		return (bytes) => bytes.slice();
	}
}

export function isStoredBytes(value: unknown): value is StoredBytes {
	return value instanceof Blob || value instanceof Uint8Array;
}

/** @throws what the browser throws where a blob's file is gone */
export async function readBytes(stored: StoredBytes): Promise<Uint8Array> {
	return stored instanceof Blob ? new Uint8Array(await stored.arrayBuffer()) : stored;
}
