import { type BackupError, unpackBackup } from '../core/memory/backup';
import type { EventId } from '../core/memory/event';
import { isEventId } from '../core/memory/event-id';
import type { Restored } from '../core/memory/learner-log';
import type { AnyEvent, EventColumns } from '../core/memory/packed/event-columns';
import { ok, type Result } from '../core/result';
import { type Arrival, type Database, strictTransaction } from './database';
import type { LogReader } from './log-reader';
import { makeSegment, type SegmentRecord } from './make-segment';
import type { Segment } from './segments';
import { bytesFormOf } from './stored-bytes';
import { readWholeLog } from './whole-log';

/**
 * Adds what a backup holds and the log lacks, as segments behind all that is there: all of it in one transaction,
 * or nothing. Damaged segments whose events came back with it are taken away.
 * @throws what IndexedDB throws; the log is then as it was
 */
export async function restore(
	db: Database,
	reader: LogReader,
	file: Uint8Array
): Promise<Result<Restored, BackupError>> {
	const backup = unpackBackup(file);
	if (!backup.ok) return backup;
	const { header, blocks } = backup.value;
	const known = new Set<EventId>();
	for (const columns of (await readWholeLog(db, reader)).blocks) noteIds(columns, known);
	const added = blocks
		.map((block) => whatIsNew(block, known))
		.filter(({ events }) => events.length > 0);
	const toStored = await bytesFormOf(db);
	const records = added.map(({ events, bytes }) => makeSegment(events, toStored, bytes));
	const ids = added.flatMap(({ events }) => events.map(({ id }) => id));
	if (records.length > 0) await addSegments(db, records, mendedBy(ids, reader.damaged));
	return ok({ header, addedCount: ids.length });
}

function noteIds(columns: EventColumns, known: Set<EventId>): void {
	for (let place = 0; place < columns.size; place++) known.add(columns.idOf(place));
}

/** A block of which all is new is kept as it came. */
function whatIsNew(
	columns: EventColumns,
	known: Set<EventId>
): { events: AnyEvent[]; bytes?: Uint8Array } {
	const fresh: AnyEvent[] = [];
	for (let place = 0; place < columns.size; place++) {
		const event = columns.eventAt(place);
		if (!event || known.has(event.id)) continue;
		known.add(event.id);
		fresh.push(event);
	}
	return fresh.length === columns.size
		? { events: fresh, bytes: columns.bytes }
		: { events: fresh };
}

/**
 * Segments of which the first and the last event came back, and as many as were lost: what another device did in the
 * same days does not make them good.
 */
function mendedBy(
	ids: readonly EventId[],
	damaged: ReadonlyMap<Arrival, Segment | undefined>
): Arrival[] {
	return [...damaged].flatMap(([first, segment]) => {
		if (!segment) return first;
		const { leastId, greatestId, count } = segment;
		const back = ids.filter((id) => id >= leastId && id <= greatestId);
		const isMended = back.length >= count && back.includes(leastId) && back.includes(greatestId);
		return isMended ? first : [];
	});
}

async function addSegments(
	db: Database,
	records: readonly SegmentRecord[],
	mended: readonly Arrival[]
): Promise<void> {
	const transaction = strictTransaction(
		db,
		'events',
		'segments',
		'segmentCards',
		'snapshots',
		'meta'
	);
	const [rows, segments, segmentCards, meta] = [
		transaction.objectStore('events'),
		transaction.objectStore('segments'),
		transaction.objectStore('segmentCards'),
		transaction.objectStore('meta')
	];
	// A row that comes and goes takes a number, so that arrivals are counted on from behind the last segment.
	const first = await rows.add({});
	const requests: Promise<unknown>[] = [rows.delete(first)];
	let arrival = first;
	for (const { segment, cards } of records) {
		requests.push(segments.add(segment, arrival), segmentCards.add(cards, arrival));
		arrival += segment.count;
	}
	requests.push(rows.put({}, arrival - 1), rows.delete(arrival - 1));
	// What came back for a damaged segment may be folded into it already.
	requests.push(transaction.objectStore('snapshots').clear());
	for (const gone of mended) requests.push(segments.delete(gone), segmentCards.delete(gone));
	const newest = records.map(({ segment }) => segment.greatestId).reduce((a, b) => (a > b ? a : b));
	const stored: unknown = await meta.get('newestId');
	if (typeof stored !== 'string' || !isEventId(stored) || newest > stored)
		requests.push(meta.put(newest, 'newestId'));
	await Promise.all([...requests, transaction.done]);
}
