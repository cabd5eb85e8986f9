import type { OptionId } from '../../item/item';
import { confidencePercent } from '../confidence-table';
import { GRADES, type Review } from '../event';
import { parseEventId } from '../event-id';
import { packBlock } from './pack-block';
import {
	type AnyEvent,
	type CardEvent,
	type Circumstances,
	confidenceCode,
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
		confidences: new Uint8Array(length),
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
		columns.confidences[place] = confidenceCode(review?.confidence);
		if (!fitsColumns(event)) whole.push([place, event]);
	}
	const { confidences, ...always } = columns;
	const hasConfidences = confidences.some((code) => code > 0);
	const { letters, runs } = packKeys(keys);
	const about: EventBlockAbout = {
		format: hasConfidences ? 2 : 1,
		size: length,
		devices: devices.list,
		keyCount: keys.length,
		circumstances: circumstances.list,
		optionLists: optionLists.list,
		whole
	};
	return packBlock({
		about,
		columns: {
			...always,
			...(hasConfidences ? { confidences } : {}),
			keyLetters: letters,
			keyRuns: runs
		}
	});
}

/** Whether its columns hold all of it. */
function fitsColumns(event: CardEvent): boolean {
	const { confidence } = event as Partial<Review>;
	const fieldCount = Object.keys(event).length - (confidence === undefined ? 0 : 1);
	if (fieldCount !== FIELD_COUNTS[event.kind]) return false;
	return confidence === undefined || confidencePercent(confidence) / 100 === confidence;
}
