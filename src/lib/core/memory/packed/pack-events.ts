import type { OptionId } from '../../item/item';
import { GRADES } from '../event';
import { parseEventId } from '../event-id';
import { packBlock } from './pack-block';
import {
	type AnyEvent,
	type Circumstances,
	EVENT_BLOCK_FORMAT,
	type EventBlockAbout,
	FIELD_COUNTS,
	isCardEvent,
	PACKED_KINDS
} from './event-columns';
import { Numbering } from './numbering';
import { packKeys } from './pack-keys';

/** Events as one block; the same events in the same order give the same bytes. */
export function packEvents(events: readonly AnyEvent[]): Uint8Array<ArrayBuffer> {
	const { length } = events;
	const keys = [...new Set(events.flatMap((event) => (isCardEvent(event) ? event.cardKey : [])))];
	keys.sort();
	const placeOfKey = new Map(keys.map((key, place) => [key, place]));
	const devices = new Numbering<string>(String);
	const circumstances = new Numbering<Circumstances>(JSON.stringify);
	const optionLists = new Numbering<readonly OptionId[]>(JSON.stringify);
	const whole: [number, AnyEvent][] = [];
	const columns = {
		kinds: new Uint8Array(length),
		idMillis: new Float64Array(length),
		idCounters: new Uint32Array(length),
		idDevices: new Uint32Array(length),
		cards: new Uint32Array(length),
		studyDays: new Int32Array(length),
		// The clock's time as its distance from that in the id: nearly always nothing.
		sinceId: new Float64Array(length),
		grades: new Uint8Array(length),
		latencyMillis: new Float64Array(length),
		circumstances: new Uint32Array(length),
		options: new Uint32Array(length)
	};
	for (const [place, event] of events.entries()) {
		const { learnerId, deviceId, studyDay, atMillis } = event;
		const id = parseEventId(event.id);
		columns.idMillis[place] = id.millis;
		columns.idCounters[place] = id.counter;
		columns.idDevices[place] = devices.of(id.deviceId);
		columns.studyDays[place] = studyDay;
		columns.sinceId[place] = atMillis - id.millis;
		if (!isCardEvent(event)) {
			whole.push([place, event]);
			continue;
		}
		columns.kinds[place] = PACKED_KINDS.indexOf(event.kind);
		columns.cards[place] = placeOfKey.get(event.cardKey) as number;
		const review = event.kind === 'reviewed' ? event : undefined;
		const { setVersion = 0, edition = '', mode = 'study' } = review ?? {};
		columns.circumstances[place] = circumstances.of({
			learnerId,
			deviceId,
			setVersion,
			edition,
			mode
		});
		columns.options[place] = optionLists.of(review?.optionIds ?? []);
		columns.grades[place] = review ? GRADES.indexOf(review.grade) : 0;
		columns.latencyMillis[place] = review?.latencyMillis ?? 0;
		if (Object.keys(event).length !== FIELD_COUNTS[event.kind]) whole.push([place, event]);
	}
	const { letters, runs } = packKeys(keys);
	const about: EventBlockAbout = {
		format: EVENT_BLOCK_FORMAT,
		size: length,
		devices: devices.list,
		keyCount: keys.length,
		circumstances: circumstances.list,
		optionLists: optionLists.list,
		whole
	};
	return packBlock({ about, columns: { ...columns, keyLetters: letters, keyRuns: runs } });
}
