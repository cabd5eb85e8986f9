import { failed, ok, type Result } from '../../result';
import { GRADES } from '../event';
import { formatEventId } from '../event-id';
import { readEvent } from '../read-event';
import { Block } from './block';
import {
	type AnyEvent,
	confidenceCode,
	EVENT_BLOCK_FORMATS,
	type EventBlockAbout,
	type EventColumns,
	isCardEvent,
	PACKED_KINDS
} from './event-columns';
import { SortedKeys } from './sorted-keys';

/** `damaged` for anything that `packEvents` did not write; an event that was forged into it is no event for `eventAt`. */
export function unpackEvents(bytes: Uint8Array): Result<EventColumns, 'damaged'> {
	const read = Block.read(bytes);
	if (!read.ok) return read;
	const block = read.value;
	const about = readAbout(block.about);
	// Ids all differ, so an event has at least a byte: equal columns take none, and could be forged of any length.
	if (!about || about.size > bytes.length) return failed('damaged');
	const { size, devices } = about;
	const idMillis = block.column('idMillis', Float64Array);
	const columns = {
		kinds: block.column('kinds', Uint8Array),
		idMillis,
		idCounters: block.column('idCounters', Uint32Array),
		idDevices: block.column('idDevices', Uint32Array),
		cards: block.column('cards', Uint32Array),
		studyDays: block.column('studyDays', Int32Array),
		atMillis: sum(block.column('sinceId', Float64Array), idMillis),
		grades: block.column('grades', Uint8Array),
		latencyMillis: block.column('latencyMillis', Float64Array),
		confidences: about.format === 1 ? confidencesOf(about) : block.column('confidences', Uint8Array)
	};
	const circumstances = block.column('circumstances', Uint32Array);
	const options = block.column('options', Uint32Array);
	const packedKeys = new SortedKeys({
		size: about.keyCount,
		letters: block.column('keyLetters', Uint8Array),
		runs: block.column('keyRuns', Uint32Array)
	});
	const isSound =
		[...Object.values(columns), circumstances, options].every(({ length }) => length === size) &&
		packedKeys.isWhole &&
		columns.kinds.every((kind) => kind < PACKED_KINDS.length) &&
		columns.grades.every((grade) => grade < GRADES.length) &&
		columns.confidences.every((code) => code <= confidenceCode(1)) &&
		columns.idDevices.every((device) => device < devices.length) &&
		columns.cards.every((card, place) => card < packedKeys.size || columns.kinds[place] === 0);
	if (!isSound) return failed('damaged');

	let texts: readonly string[] | undefined;
	const cardKeys = () => (texts ??= packedKeys.all());
	const whole = new Map(about.whole);
	const idOf = (place: number) =>
		formatEventId({
			millis: idMillis[place] as number,
			counter: columns.idCounters[place] as number,
			deviceId: devices[columns.idDevices[place] as number] as string
		});
	/** What the fold reads from columns has to be what an event that stands whole says. */
	const isAsInColumns = (event: AnyEvent, place: number) => {
		if (event.id !== idOf(place) || event.studyDay !== columns.studyDays[place]) return false;
		if (event.atMillis !== columns.atMillis[place]) return false;
		if (!isCardEvent(event)) return columns.kinds[place] === 0;
		const [grade, latencyMillis, code] =
			event.kind === 'reviewed'
				? [GRADES.indexOf(event.grade), event.latencyMillis, confidenceCode(event.confidence)]
				: [0, 0, 0];
		return (
			columns.kinds[place] === PACKED_KINDS.indexOf(event.kind) &&
			cardKeys()[columns.cards[place] as number] === event.cardKey &&
			columns.grades[place] === grade &&
			columns.latencyMillis[place] === latencyMillis &&
			columns.confidences[place] === code
		);
	};
	const eventAt = (place: number): AnyEvent | undefined => {
		if (whole.has(place)) {
			const event = readEvent(whole.get(place));
			return event && isAsInColumns(event, place) ? event : undefined;
		}
		const kind = PACKED_KINDS[columns.kinds[place] as number];
		const shared = about.circumstances[circumstances[place] as number];
		if (!shared || kind === 'other') return undefined;
		const { learnerId, deviceId, setVersion, edition, mode } = shared;
		const event = {
			kind,
			id: idOf(place),
			learnerId,
			deviceId,
			atMillis: columns.atMillis[place],
			studyDay: columns.studyDays[place],
			cardKey: cardKeys()[columns.cards[place] as number]
		};
		if (kind !== 'reviewed') return readEvent(event);
		return readEvent({
			...event,
			setVersion,
			edition,
			mode,
			optionIds: about.optionLists[options[place] as number],
			grade: GRADES[columns.grades[place] as number],
			latencyMillis: columns.latencyMillis[place],
			...confidenceOf(columns.confidences[place] as number)
		});
	};
	const others = () =>
		[...whole.keys()].flatMap((place) =>
			columns.kinds[place] === 0 ? (eventAt(place) ?? []) : []
		);
	return ok({
		size,
		bytes,
		devices,
		packedKeys,
		get cardKeys() {
			return cardKeys();
		},
		...columns,
		idOf,
		eventAt,
		others
	});
}

/** A checksum proves that bytes are whole, not who wrote them: a backup may come from anywhere. */
function readAbout(value: unknown): EventBlockAbout | undefined {
	const about = (value ?? {}) as Partial<Record<keyof EventBlockAbout, unknown>>;
	const isAbout =
		EVENT_BLOCK_FORMATS.some((format) => format === about.format) &&
		isCount(about.size) &&
		isCount(about.keyCount) &&
		isListOf(about.devices, (device) => typeof device === 'string') &&
		isListOf(about.circumstances, (entry) => typeof entry === 'object' && entry !== null) &&
		isListOf(about.optionLists, Array.isArray) &&
		isListOf(about.whole, (entry) => Array.isArray(entry) && isCount(entry[0]));
	return isAbout ? (about as EventBlockAbout) : undefined;
}

/** The first format had no such column: there a review that says how sure the learner was stands whole. */
function confidencesOf({ size, whole }: EventBlockAbout): Uint8Array {
	const codes = new Uint8Array(size);
	for (const [place, stored] of whole) {
		const event = readEvent(stored);
		if (event && isCardEvent(event) && event.kind === 'reviewed')
			codes[place] = confidenceCode(event.confidence);
	}
	return codes;
}

const confidenceOf = (code: number) => (code === 0 ? {} : { confidence: (code - 1) / 100 });

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

const isListOf = (value: unknown, isEntry: (entry: unknown) => boolean) =>
	Array.isArray(value) && value.every(isEntry);

function sum(distances: Float64Array, from: Float64Array): Float64Array {
	for (let place = 0; place < distances.length; place++)
		distances[place] = (distances[place] as number) + (from[place] as number);
	return distances;
}
