import type { StudyDaySummary } from '../study-day-summary';
import type { StudyDay } from '../time';

/** How much was done on a day, beside the learner's other days: 0 nothing, 1 a little, 4 much. */
export type CalendarLevel = 0 | 1 | 2 | 3 | 4;

export interface CalendarDay {
	readonly day: StudyDay;
	readonly reviewCount: number;
	readonly level: CalendarLevel;
}

/** ISO 8601: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** 53, so that the days shown always hold a whole year. */
const WEEKS = 53;

/**
 * The weeks up to the one with `today`, oldest first; the days after today are left out of the last week.
 * A day's level is the quarter in which its review count stands among the days with reviews that are shown (ties
 * take their middle rank), so that one day of cramming does not pale all the others.
 */
export function studyCalendar(
	days: readonly StudyDaySummary[],
	today: StudyDay,
	firstWeekday: Weekday
): readonly (readonly CalendarDay[])[] {
	const thisWeek = today - ((weekdayOf(today) - firstWeekday + 7) % 7);
	const start = thisWeek - (WEEKS - 1) * 7;
	const counts = new Map<StudyDay, number>();
	for (const { day, reviewCount } of days)
		if (day >= start && day <= today && reviewCount > 0) counts.set(day, reviewCount);
	const levels = levelsOf([...counts.values()]);
	return Array.from({ length: WEEKS }, (_, week) => {
		const from = start + week * 7;
		return Array.from({ length: Math.min(7, today - from + 1) }, (_, weekday) => {
			const reviewCount = counts.get(from + weekday) ?? 0;
			return { day: from + weekday, reviewCount, level: levels.get(reviewCount) ?? 0 };
		});
	});
}

/** Day 0, 1 January 1970, was a Thursday. */
export function weekdayOf(day: StudyDay): Weekday {
	return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The level of each review count that occurs. */
function levelsOf(counts: readonly number[]): ReadonlyMap<number, CalendarLevel> {
	const sorted = counts.toSorted((a, b) => a - b);
	const levels = new Map<number, CalendarLevel>();
	for (let first = 0; first < sorted.length;) {
		const count = sorted[first]!;
		let end = first;
		while (sorted[end] === count) end += 1;
		const middleRank = (first + end) / 2 / sorted.length;
		levels.set(count, (1 + Math.floor(4 * middleRank)) as CalendarLevel);
		first = end;
	}
	return levels;
}
