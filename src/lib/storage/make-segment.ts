import { type AnyEvent, isCardEvent } from '../core/memory/packed/event-columns';
import { packEvents } from '../core/memory/packed/pack-events';
import { cardMarks, type StoredSegment } from './segments';
import type { BytesForm } from './stored-bytes';

/** What a segment is stored as, in its two places. */
export interface SegmentRecord {
	readonly segment: StoredSegment;
	readonly cards: Uint32Array;
}

export function makeSegment(
	events: readonly AnyEvent[],
	toStored: BytesForm,
	packed = packEvents(events) as Uint8Array
): SegmentRecord {
	const ids = events.map(({ id }) => id);
	return {
		segment: {
			count: events.length,
			leastId: ids.reduce((least, id) => (id < least ? id : least)),
			greatestId: ids.reduce((greatest, id) => (id > greatest ? id : greatest)),
			bytes: toStored(packed)
		},
		cards: cardMarks(new Set(events.filter(isCardEvent).map(({ cardKey }) => cardKey)))
	};
}
