import type { AnyEvent } from '../core/memory/packed/event-columns';
import { readEvent } from '../core/memory/read-event';
import type { Arrival, Database } from './database';
import { strictTransaction } from './database';
import { makeSegment } from './make-segment';
import type { BytesForm } from './stored-bytes';

/** Events in a full stretch: a quarter of a megabyte at most, read in a few milliseconds. */
export const SEGMENT_SIZE = 4096;

/**
 * Seals the oldest stretch of rows, if there is a full one: the same events in the same order, packed. All or nothing,
 * in one transaction. A row that is no event, or a number that was never given, ends a segment.
 * @returns whether anything was sealed
 */
export async function sealOldest(
	db: Database,
	toStored: BytesForm,
	size = SEGMENT_SIZE
): Promise<boolean> {
	const transaction = strictTransaction(db, 'events', 'segments', 'segmentCards');
	const rows = transaction.objectStore('events');
	if ((await rows.count()) < size) {
		await transaction.done;
		return false;
	}
	const [values, keys] = await Promise.all([rows.getAll(null, size), rows.getAllKeys(null, size)]);
	const requests: Promise<unknown>[] = [];
	for (const { first, events } of runs(keys, values)) {
		const { segment, cards } = makeSegment(events, toStored);
		requests.push(
			transaction.objectStore('segments').add(segment, first),
			transaction.objectStore('segmentCards').add(cards, first),
			rows.delete(IDBKeyRange.bound(first, first + events.length - 1))
		);
	}
	await Promise.all([...requests, transaction.done]);
	return requests.length > 0;
}

function runs(keys: readonly Arrival[], values: readonly unknown[]) {
	const found: { first: Arrival; events: AnyEvent[] }[] = [];
	for (const [index, arrival] of keys.entries()) {
		const event = readEvent(values[index]);
		if (!event) continue;
		const run = found.at(-1);
		if (run && run.first + run.events.length === arrival) run.events.push(event);
		else found.push({ first: arrival, events: [event] });
	}
	return found;
}
