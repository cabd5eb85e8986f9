import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { studyCalendar, type Weekday, weekdayOf } from '$lib/core/memory/statistics/study-calendar';

import { studied } from './make-days';

const dayOf = (iso: string) => Date.parse(`${iso}T00:00Z`) / 86_400_000;
const TUESDAY = dayOf('2026-03-10');
const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

const levels = (counts: readonly number[]) => {
	const days = counts.map((reviewCount, index) => studied(TUESDAY - index, { reviewCount }));
	const shown = studyCalendar(days.toReversed(), TUESDAY, MONDAY).flat().toReversed();
	return shown.slice(0, counts.length).map(({ level }) => level);
};

describe('studyCalendar', () => {
	test.each([
		[MONDAY, '2026-03-09'],
		[SATURDAY, '2026-03-07'],
		[SUNDAY, '2026-03-08']
	] as const)('begins its weeks on weekday %i', (firstWeekday, lastWeekFrom) => {
		const weeks = studyCalendar([], TUESDAY, firstWeekday);
		expect(weeks).toHaveLength(53);
		expect(weeks.at(-1)?.[0]?.day).toBe(dayOf(lastWeekFrom));
		expect(weeks.at(-1)?.at(-1)?.day).toBe(TUESDAY);
	});

	test('shows every day of a year up to today once, in order', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -30_000, max: 60_000 }),
				fc.integer({ min: 1, max: 7 }),
				(today, first) => {
					const weeks = studyCalendar([], today, first as Weekday);
					const days = weeks.flat().map(({ day }) => day);
					expect(days.length).toBeGreaterThanOrEqual(365);
					expect(days).toEqual(days.map((_, index) => today - days.length + 1 + index));
					expect(weeks.every(([from]) => from && weekdayOf(from.day) === first)).toBe(true);
				}
			)
		);
	});

	test('levels are the quarters of the learner’s own days', () => {
		expect(levels([10, 20, 30, 40])).toEqual([1, 2, 3, 4]);
	});

	test('one day of cramming does not pale the others', () => {
		expect(levels([10, 20, 30, 5000])).toEqual([1, 2, 3, 4]);
	});

	test('days that are all alike are of one middling level, and a day without reviews is 0', () => {
		expect(levels([7, 7, 0, 7])).toEqual([3, 3, 0, 3]);
	});

	test('more reviews never give a lower level', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 300 }), (counts) => {
				const found = levels(counts);
				const byCount = counts
					.map((count, index) => [count, found[index]!] as const)
					.sort(([a, levelA], [b, levelB]) => a - b || levelA - levelB)
					.map(([, level]) => level);
				expect(byCount).toEqual(byCount.toSorted());
			})
		);
	});
});
