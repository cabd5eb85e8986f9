import { compareEventIds, formatEventId } from '../core/memory/event-id';
import type { AnyEvent, EventColumns } from '../core/memory/packed/event-columns';
import { packEvents } from '../core/memory/packed/pack-events';
import { unpackEvents } from '../core/memory/packed/unpack-events';
import { cardMarks, type StoredSegment } from './segments';
import type { BytesForm } from './stored-bytes';

/** What a segment is stored as, in its two places. */
export interface SegmentRecord {
	readonly segment: StoredSegment;
	readonly cards: Uint32Array;
}

/** Events in rows as a segment; that it can be read again is found out before anybody deletes the rows. */
export function makeSegment(events: readonly AnyEvent[], toStored: BytesForm): SegmentRecord {
	const packed = unpackEvents(packEvents(events));
	if (!packed.ok) throw new Error('events were packed that cannot be read');
	return segmentOf(packed.value, toStored);
}

/** @param columns at least one event */
export function segmentOf(columns: EventColumns, toStored: BytesForm): SegmentRecord {
	const { size, idMillis, idCounters, idDevices, devices, cardKeys, bytes } = columns;
	const idAt = (place: number) => ({
		millis: idMillis[place] as number,
		counter: idCounters[place] as number,
		deviceId: devices[idDevices[place] as number] as string
	});
	let [least, greatest] = [idAt(0), idAt(0)];
	for (let place = 1; place < size; place++) {
		const id = idAt(place);
		if (compareEventIds(id, least) < 0) least = id;
		else if (compareEventIds(id, greatest) > 0) greatest = id;
	}
	return {
		segment: {
			count: size,
			leastId: formatEventId(least),
			greatestId: formatEventId(greatest),
			bytes: toStored(bytes)
		},
		cards: cardMarks(cardKeys)
	};
}
