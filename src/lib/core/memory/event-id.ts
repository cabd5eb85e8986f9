import type { DeviceId, EventId } from './event';
import type { EpochMillis } from './time';

const MILLIS_DIGITS = 9;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;
const COUNTER_AT = MILLIS_DIGITS + 1;
const DEVICE_AT = COUNTER_AT + COUNTER_DIGITS + 1;
/** Nothing after the year 3700: a forged id could otherwise push the clock out of its nine digits. */
const EVENT_ID = /^[0-9a-j][0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z-]{1,64}$/;
const DEVICE_ID = /^[0-9a-z-]{1,64}$/;

/** What a clock later than this says is not believed, so that ids have room left and backups of them are taken. */
const LATEST_OWN_MILLIS = Date.UTC(2900, 0, 1);

/** What an event id is made of; ids sort as their times, then counters, then devices. */
export interface EventIdParts {
	readonly millis: EpochMillis;
	/** 0–1,679,615. */
	readonly counter: number;
	readonly deviceId: DeviceId;
}

/**
 * A hybrid logical clock's next reading, made so that ids sort as strings: time, then a counter, then the
 * device. It never goes back: where the wall clock is behind the newest id known (a clock set back, or an
 * event of a device whose clock runs ahead), the counter counts on from that id. However far ahead that is,
 * what a learner does after seeing an event sorts after it.
 * Kulkarni and others, "Logical Physical Clocks", 2014.
 *
 * @param newest the greatest id this device has seen, its own or another's
 */
export function nextEventId(
	newest: EventId | undefined,
	now: EpochMillis,
	deviceId: DeviceId
): EventId {
	const last = newest === undefined ? { millis: -1, counter: 0 } : parseEventId(newest);
	let millis = Math.max(Math.floor(Math.min(now, LATEST_OWN_MILLIS)), 0, last.millis);
	let counter = millis === last.millis ? last.counter + 1 : 0;
	if (counter === COUNTER_LIMIT) {
		millis += 1;
		counter = 0;
	}
	return formatEventId({ millis, counter, deviceId });
}

export function isEventId(value: string): boolean {
	return EVENT_ID.test(value);
}

/** Lower-case letters, digits and hyphens, at most 64: a UUID is one. */
export function isDeviceId(value: string): boolean {
	return DEVICE_ID.test(value);
}

/** @param id one that `isEventId` accepts */
export function parseEventId(id: EventId): EventIdParts {
	return {
		millis: Number.parseInt(id.slice(0, MILLIS_DIGITS), 36),
		counter: Number.parseInt(id.slice(COUNTER_AT, COUNTER_AT + COUNTER_DIGITS), 36),
		deviceId: id.slice(DEVICE_AT)
	};
}

export function formatEventId({ millis, counter, deviceId }: EventIdParts): EventId {
	return `${digits(millis, MILLIS_DIGITS)}-${digits(counter, COUNTER_DIGITS)}-${deviceId}`;
}

/** Negative where `a` comes first, 0 for the same event. */
export function compareEventIds(a: EventIdParts, b: EventIdParts): number {
	return (
		a.millis - b.millis ||
		a.counter - b.counter ||
		(a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : 0)
	);
}

const digits = (value: number, count: number) => value.toString(36).padStart(count, '0');
