import { type BackupError, unpackBackup } from '../core/memory/backup';
import type { EventId } from '../core/memory/event';
import { isEventId } from '../core/memory/event-id';
import type { Restored } from '../core/memory/learner-log';
import type { EventColumns } from '../core/memory/packed/event-columns';
import { packEvents } from '../core/memory/packed/pack-events';
import { unpackEvents } from '../core/memory/packed/unpack-events';
import { ok, type Result } from '../core/result';
import { type Arrival, type Database, strictTransaction } from './database';
import type { LogReader } from './log-reader';
import { segmentOf, type SegmentRecord } from './make-segment';
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
	for (const columns of (await readWholeLog(db, reader)).blocks) addNewIds(columns, known);
	const toStored = await bytesFormOf(db);
	const added = blocks.flatMap((block) => whatIsNew(block, known) ?? []);
	const records = added.map((columns) => segmentOf(columns, toStored));
	if (records.length > 0) await addSegments(db, records, mendedBy(added, reader.damaged));
	return ok({ header, addedCount: added.reduce((sum, { size }) => sum + size, 0) });
}

/** @returns where in the block those ids stand that were not known */
function addNewIds(columns: EventColumns, known: Set<EventId>): number[] {
	const places: number[] = [];
	for (let place = 0; place < columns.size; place++) {
		const id = columns.idOf(place);
		if (known.has(id)) continue;
		known.add(id);
		places.push(place);
	}
	return places;
}

/** A block of which all is new is kept as it came; undefined where nothing is. */
function whatIsNew(columns: EventColumns, known: Set<EventId>): EventColumns | undefined {
	const places = addNewIds(columns, known);
	if (places.length === 0) return undefined;
	if (places.length === columns.size) return columns;
	const fresh = unpackEvents(packEvents(places.flatMap((place) => columns.eventAt(place) ?? [])));
	return fresh.ok ? fresh.value : undefined;
}

/**
 * Segments of which the first and the last event came back, and as many as were lost: what another device did in the
 * same days does not make them good.
 */
function mendedBy(
	added: readonly EventColumns[],
	damaged: ReadonlyMap<Arrival, Segment | undefined>
): Arrival[] {
	if (damaged.size === 0) return [];
	const ids = added.flatMap((block) =>
		Array.from({ length: block.size }, (_, place) => block.idOf(place))
	);
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
