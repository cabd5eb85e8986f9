import type { IDBPTransaction } from 'idb';

import type { AnyEvent } from '../core/memory/packed/event-columns';
import { readEvent } from '../core/memory/read-event';
import type { Arrival, Database, PassageSchema, StoreName } from './database';
import { readSegment, type Segment } from './segments';

/** Rows asked for at once: a browser refuses an answer of more than about 100 MB. */
const READ_AT_ONCE = 20_000;

/** What lies in the log after an arrival: sealed segments, and the rows behind them. */
export interface Stretch {
	/** The first of them may begin before. */
	readonly segments: readonly Segment[];
	/** Records in the place of segments that are none. */
	readonly unreadable: readonly Arrival[];
	/** A row that is no event stays on disk and is passed over. */
	readonly rows: readonly { readonly arrival: Arrival; readonly event: AnyEvent }[];
	readonly lastArrival: Arrival;
}

export async function readStretch(db: Database, after: Arrival): Promise<Stretch> {
	// One transaction sees each event once, though another tab seals rows meanwhile.
	const transaction = db.transaction(['segments', 'events']);
	const [segmentStore, eventStore] = [
		transaction.objectStore('segments'),
		transaction.objectStore('events')
	];
	const allFirsts = await segmentStore.getAllKeys();
	const from = allFirsts.findLast((first) => first <= after) ?? 0;
	const firsts = allFirsts.filter((first) => first >= from);
	const records =
		firsts.length === 0 ? [] : await segmentStore.getAll(IDBKeyRange.lowerBound(from));
	const segments: Segment[] = [];
	const unreadable: Arrival[] = [];
	for (const [index, first] of firsts.entries()) {
		const segment = readSegment(first, records[index]);
		if (!segment) unreadable.push(first);
		else if (segment.first + segment.count > after + 1) segments.push(segment);
	}
	const last = segments.at(-1);
	let lastArrival = Math.max(after, last ? last.first + last.count - 1 : 0);
	const rows: { arrival: Arrival; event: AnyEvent }[] = [];
	for (let cursor = after; ;) {
		const range = IDBKeyRange.lowerBound(cursor, true);
		const [values, keys] = await Promise.all([
			eventStore.getAll(range, READ_AT_ONCE),
			eventStore.getAllKeys(range, READ_AT_ONCE)
		]);
		for (const [index, arrival] of keys.entries()) {
			const event = readEvent(values[index]);
			if (event) rows.push({ arrival, event });
		}
		cursor = keys.at(-1) ?? cursor;
		lastArrival = Math.max(lastArrival, cursor);
		if (keys.length < READ_AT_ONCE) return { segments, unreadable, rows, lastArrival };
	}
}

/** The newest arrival; 0 in an empty log. */
export async function lastArrivalOf(
	transaction: IDBPTransaction<PassageSchema, StoreName[]>
): Promise<Arrival> {
	const [row, sealed] = await Promise.all([
		transaction.objectStore('events').openKeyCursor(null, 'prev'),
		transaction.objectStore('segments').openCursor(null, 'prev')
	]);
	const segment = sealed && readSegment(sealed.key, sealed.value);
	return Math.max(row?.key ?? 0, segment ? segment.first + segment.count - 1 : 0);
}
