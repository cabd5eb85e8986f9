import type { OptionId } from '../../item/item';
import { confidencePercent } from '../confidence-table';
import type { CardKey, EventId, LearnerEvent, Review, UnknownEvent } from '../event';
import type { SortedKeys } from './sorted-keys';

export type AnyEvent = LearnerEvent | UnknownEvent;

/** The events that a card is a fold of. */
export type CardEvent = Extract<LearnerEvent, { cardKey: CardKey }>;

/** Kinds that have columns; any other event stands whole, as JSON. */
export const PACKED_KINDS = ['other', 'reviewed', 'suspended', 'resumed'] as const;

/** How many fields each has, but for a review's `confidence`; an event with more, from a later version, stands whole as well. */
export const FIELD_COUNTS: Readonly<Record<CardEvent['kind'], number>> = {
	reviewed: 13,
	suspended: 7,
	resumed: 7
};

export function isCardEvent(event: AnyEvent): event is CardEvent {
	return Object.hasOwn(FIELD_COUNTS, event.kind);
}

/** By its kind: an event of a later version may have an `eventId` that means something else. */
export function isTakingBack(event: AnyEvent): event is Extract<LearnerEvent, { kind: 'undone' }> {
	return event.kind === 'undone';
}

/** Events in columns, in the order they were packed. */
export interface EventColumns {
	readonly size: number;
	/** The block they were read from. */
	readonly bytes: Uint8Array;
	/** Index into `PACKED_KINDS`. */
	readonly kinds: Uint8Array;
	readonly idMillis: Float64Array;
	readonly idCounters: Uint32Array;
	/** Index into `devices`. */
	readonly idDevices: Uint32Array;
	readonly devices: readonly string[];
	/** Index into `cardKeys`; of no account for `other`. */
	readonly cards: Uint32Array;
	/** Ascending; a text of each is made when it is first asked for. */
	readonly cardKeys: readonly CardKey[];
	/** The same as they lie in the block. */
	readonly packedKeys: SortedKeys;
	readonly studyDays: Int32Array;
	readonly atMillis: Float64Array;
	/** Index into `GRADES`; 0 for all but reviews. */
	readonly grades: Uint8Array;
	readonly latencyMillis: Float64Array;
	/** Whole percents and one more; 0 for all that have none. */
	readonly confidences: Uint8Array;
	idOf(place: number): EventId;
	/** The event at that place, as it was; undefined where the bytes were forged and hold none. */
	eventAt(place: number): AnyEvent | undefined;
	/** Those of kind `other`. */
	others(): AnyEvent[];
}

/** What most events of a stretch have in common; the last three are of no account but for reviews. */
export type Circumstances = Pick<
	Review,
	'learnerId' | 'deviceId' | 'setVersion' | 'edition' | 'mode'
>;

/** What a block of events says of itself. */
export interface EventBlockAbout {
	readonly format: EventBlockFormat;
	readonly size: number;
	readonly devices: readonly string[];
	readonly keyCount: number;
	readonly circumstances: readonly Circumstances[];
	readonly optionLists: readonly (readonly OptionId[])[];
	/** Events with more to them than their columns hold, each with its place. */
	readonly whole: readonly (readonly [place: number, event: AnyEvent])[];
}

/**
 * Raised when the layout changes; segments and backups of an older one are still read. 2 has a column of confidences.
 * Where there are none it is not written, and a block is as it always was; an app of format 1 refuses a block of
 * format 2 rather than dropping what it does not know.
 */
export const EVENT_BLOCK_FORMATS = [1, 2] as const;
export type EventBlockFormat = (typeof EVENT_BLOCK_FORMATS)[number];

/** As `confidences` has it; what is no whole percent stands whole as well. */
export const confidenceCode = (confidence: number | undefined) =>
	confidence === undefined ? 0 : confidencePercent(confidence) + 1;
