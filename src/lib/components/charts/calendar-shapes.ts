import type { CalendarDay, CalendarLevel } from '$lib/core/memory/statistics/study-calendar';
import { type StudyDay, studyDayToUtcMillis } from '$lib/core/memory/time';

export interface CalendarSquare {
	readonly x: number;
	readonly y: number;
	readonly side: number;
	readonly level: CalendarLevel;
}

export interface CalendarShapes {
	readonly width: number;
	readonly height: number;
	readonly squares: readonly CalendarSquare[];
	/** Above the week in which a month begins; `firstDay` is its first. */
	readonly months: readonly { readonly x: number; readonly firstDay: StudyDay }[];
}

/** About as many pixels on a phone as on a desk: a cell with the gap after it. */
export const CALENDAR_CELL = 12;
/** Room for the names of months. */
const TOP = 14;
/** A month's name is as wide as this many weeks. */
const NAME_WEEKS = 2;

/** Size tells the level, and not colour: 0 is a dot. */
const SIDES: readonly number[] = [2, 4.5, 6.5, 8.5, 10.5];

export const squareSide = (level: CalendarLevel): number => SIDES[level] ?? 0;

/** A column for each week, a row for each weekday, the first weekday on top. */
export function calendarShapes(weeks: readonly (readonly CalendarDay[])[]): CalendarShapes {
	const squares = weeks.flatMap((week, column) =>
		week.map(({ level }, row) => {
			const side = squareSide(level);
			const inset = (CALENDAR_CELL - side) / 2;
			return {
				x: column * CALENDAR_CELL + inset,
				y: TOP + row * CALENDAR_CELL + inset,
				side,
				level
			};
		})
	);
	const months = weeks.slice(0, 1 - NAME_WEEKS).flatMap((week, column) => {
		const first = week.find(({ day }) => new Date(studyDayToUtcMillis(day)).getUTCDate() === 1);
		return first ? [{ x: column * CALENDAR_CELL + 1, firstDay: first.day }] : [];
	});
	return {
		width: weeks.length * CALENDAR_CELL,
		height: TOP + 7 * CALENDAR_CELL,
		squares,
		months
	};
}
