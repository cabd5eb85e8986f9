import { describe, expect, test } from 'vitest';

import { CALENDAR_CELL, calendarShapes } from '$lib/components/charts/calendar-shapes';
import type { CalendarLevel } from '$lib/core/memory/statistics/study-calendar';

const dayOf = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;

/** Whole weeks from a day on, all of one level. */
const weeksFrom = (iso: string, count: number, level: CalendarLevel = 1) =>
	Array.from({ length: count }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => ({
			day: dayOf(iso) + week * 7 + weekday,
			reviewCount: level,
			level
		}))
	);

describe('calendarShapes', () => {
	test('gives each day a square in the middle of its cell: a column a week, a row a weekday', () => {
		const { squares, width, height } = calendarShapes(weeksFrom('2026-03-02', 2));
		const cells = squares.map(({ x, y, side }) => [
			(x + side / 2) / CALENDAR_CELL - 0.5,
			(y + side / 2 - height) / CALENDAR_CELL + 6.5
		]);
		expect(squares).toHaveLength(14);
		expect(cells[8]?.map(Math.round)).toEqual([1, 1]);
		expect(new Set(cells.map(String)).size).toBe(14);
		expect(width).toBe(2 * CALENDAR_CELL);
	});

	test('tells the level by size, and the largest leaves a gap', () => {
		const sides = ([0, 1, 2, 3, 4] as const).map(
			(level) => calendarShapes(weeksFrom('2026-03-02', 1, level)).squares[0]!.side
		);
		expect(sides).toEqual(sides.toSorted((a, b) => a - b));
		expect(new Set(sides).size).toBe(5);
		expect(sides[4]).toBeLessThan(CALENDAR_CELL);
	});

	test('names a month above the week that holds its first day', () => {
		// 1 April 2026 is in the fifth of these weeks.
		expect(calendarShapes(weeksFrom('2026-03-02', 8)).months).toEqual([
			{ x: 4 * CALENDAR_CELL + 1, firstDay: dayOf('2026-04-01') }
		]);
	});

	test('leaves out the name of a month that begins in the last week, where it has no room', () => {
		expect(calendarShapes(weeksFrom('2026-03-02', 5)).months).toEqual([]);
	});
});
