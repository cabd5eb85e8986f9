/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMillis = number;

/** Whether a value is whole milliseconds that a `Date` can hold. */
export function isMoment(value: unknown): value is EpochMillis {
	return Number.isInteger(value) && Math.abs(value as number) <= 8_640_000_000_000_000;
}

/**
 * A learner's day as a whole number: days from 1970-01-01 to the local calendar date, where a day
 * turns at 04:00 local time, so that a late evening still belongs to the day it began.
 */
export type StudyDay = number;

const DAY_MILLIS = 86_400_000;
const DAY_TURNS_AT_MILLIS = 4 * 3_600_000;

/** @param utcOffsetMinutes minutes that local time is ahead of UTC at that moment: 120 in a Paris summer. */
export function studyDayAt(atMillis: EpochMillis, utcOffsetMinutes: number): StudyDay {
	return Math.floor((atMillis + utcOffsetMinutes * 60_000 - DAY_TURNS_AT_MILLIS) / DAY_MILLIS);
}

/** The calendar date of a study day, as milliseconds of its midnight in UTC: for `Intl` with `timeZone: 'UTC'`. */
export function studyDayToUtcMillis(day: StudyDay): EpochMillis {
	return day * DAY_MILLIS;
}

/** Time as an argument: what the browser knows and the core must be told. */
export interface Clock {
	now(): EpochMillis;
	/** Minutes that local time is ahead of UTC at that moment. */
	utcOffsetMinutes(atMillis: EpochMillis): number;
}

export function studyDayNow(clock: Clock): StudyDay {
	const now = clock.now();
	return studyDayAt(now, clock.utcOffsetMinutes(now));
}
