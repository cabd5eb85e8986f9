import type { EventColumns } from '../core/memory/packed/event-columns';
import { packEvents } from '../core/memory/packed/pack-events';
import { unpackEvents } from '../core/memory/packed/unpack-events';
import { readStretch } from './arrivals';
import type { Arrival, Database } from './database';
import type { LogReader } from './log-reader';

/** Every event on disk that can be read, as blocks; rows not yet sealed are packed for it. */
export async function readWholeLog(
	db: Database,
	reader: LogReader
): Promise<{ blocks: EventColumns[]; lastArrival: Arrival }> {
	const { segments, unreadable, rows, lastArrival } = await readStretch(db, 0);
	for (const first of unreadable) reader.damaged.set(first, undefined);
	const sealed = await Promise.all(segments.map((segment) => reader.columnsOf(segment)));
	const blocks = sealed.filter((columns) => columns !== undefined);
	const loose = unpackEvents(packEvents(rows.map(({ event }) => event)));
	return { blocks: loose.ok ? [...blocks, loose.value] : blocks, lastArrival };
}
