import { describe, expect, test } from 'vitest';

import { studyMinutes } from '$lib/core/memory/statistics/study-minutes';

import { TODAY } from '../make-events';
import { studied } from './make-days';

const minutes = (day: number, count: number) => studied(day, { latencyMillis: count * 60_000 });

describe('studyMinutes', () => {
	test('means are over all days of their window, those without study too', () => {
		const days = [
			minutes(TODAY - 100, 600),
			minutes(TODAY - 29, 60),
			minutes(TODAY - 7, 18),
			minutes(TODAY - 6, 28),
			minutes(TODAY, 14)
		];
		const found = studyMinutes(days, TODAY);
		expect(found).toMatchObject({ todayMinutes: 14, weekMeanMinutes: 6 });
		expect(found.monthMeanMinutes).toBeCloseTo(120 / 30, 9);
		expect(found.totalHours).toBeCloseTo(720 / 60, 9);
	});

	test('somebody who began three days ago is measured over three days', () => {
		const found = studyMinutes([minutes(TODAY - 2, 9), minutes(TODAY, 3)], TODAY);
		expect(found).toMatchObject({ weekMeanMinutes: 4, monthMeanMinutes: 4 });
	});

	test('gives each of the last 30 days its own, today last', () => {
		const { monthMinutes } = studyMinutes(
			[minutes(TODAY - 30, 99), minutes(TODAY - 29, 1), minutes(TODAY, 2)],
			TODAY
		);
		expect(monthMinutes).toEqual([1, ...new Array<number>(28).fill(0), 2]);
	});

	test('of no study is zero', () => {
		expect(studyMinutes([], TODAY)).toMatchObject({
			todayMinutes: 0,
			weekMeanMinutes: 0,
			monthMeanMinutes: 0,
			totalHours: 0
		});
	});
});
