import { hashText } from '../core/random';
import type { CardKey, EventId } from '../core/memory/event';
import { isEventId } from '../core/memory/event-id';
import type { EventColumns } from '../core/memory/packed/event-columns';
import type { Arrival } from './database';
import { isStoredBytes, readBytes, type StoredBytes } from './stored-bytes';

/** A stretch of the log sealed for good: arrivals without a gap, packed. What lies on disk of it. */
export interface StoredSegment {
	readonly count: number;
	/** The least and the greatest id in it, by which an event is looked for. */
	readonly leastId: EventId;
	readonly greatestId: EventId;
	readonly bytes: StoredBytes;
}

/** A segment as its record describes it; its bytes are read only when they are needed. */
export interface Segment extends StoredSegment {
	readonly first: Arrival;
}

/** Undefined where the record itself is no segment. */
export function readSegment(first: Arrival, stored: unknown): Segment | undefined {
	const { count, leastId, greatestId, bytes } = (stored ?? {}) as Partial<
		Record<keyof StoredSegment, unknown>
	>;
	const isSegment =
		Number.isSafeInteger(count) &&
		typeof leastId === 'string' &&
		isEventId(leastId) &&
		typeof greatestId === 'string' &&
		isEventId(greatestId) &&
		isStoredBytes(bytes);
	return isSegment ? { first, ...(stored as StoredSegment) } : undefined;
}

/** Undefined where its bytes are damaged, or gone. */
export async function readColumns({ bytes, count }: Segment): Promise<EventColumns | undefined> {
	try {
		const { unpackEvents } = await import('../core/memory/packed/unpack-events');
		const columns = unpackEvents(await readBytes(bytes));
		return columns.ok && columns.value.size === count ? columns.value : undefined;
	} catch {
		return undefined;
	}
}

/** Marks of card keys, ascending: four bytes each tell nearly always whether a segment has events of a card. */
export function cardMarks(cardKeys: Iterable<CardKey>): Uint32Array {
	return Uint32Array.from(cardKeys, hashText).sort();
}
