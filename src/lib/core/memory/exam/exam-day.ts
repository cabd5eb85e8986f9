import { type StudyDay, studyDayToUtcMillis } from '../time';

/** An exam may lie so far ahead. */
export const LONGEST_DAYS = 365;

export function isExamDay(day: StudyDay, today: StudyDay): boolean {
	return day > today && day <= today + LONGEST_DAYS;
}

/** As a date field has it: `2026-03-11`. */
export const dateOfDay = (day: StudyDay): string =>
	new Date(studyDayToUtcMillis(day)).toISOString().slice(0, 10);

/** @param date `2026-03-11`; anything else is no day */
export function dayOfDate(date: string): StudyDay | undefined {
	if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
	const millis = Date.parse(`${date}T00:00Z`);
	return Number.isNaN(millis) ? undefined : millis / studyDayToUtcMillis(1);
}
