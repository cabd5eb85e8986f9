import { describe, expect, test } from 'vitest';

import { studyDayAt, studyDayToUtcMillis } from '$lib/core/memory/time';

const at = (iso: string) => Date.parse(iso);
const day = (iso: string) => at(`${iso}T00:00Z`) / 86_400_000;

describe('studyDayAt', () => {
	test('turns at 04:00 local time, not at midnight', () => {
		expect(studyDayAt(at('2026-03-10T03:59Z'), 0)).toBe(day('2026-03-09'));
		expect(studyDayAt(at('2026-03-10T04:00Z'), 0)).toBe(day('2026-03-10'));
	});

	test('is the learner’s own day, east and west of Greenwich', () => {
		expect(studyDayAt(at('2026-03-10T02:30Z'), 120)).toBe(day('2026-03-10'));
		expect(studyDayAt(at('2026-03-10T02:30Z'), -300)).toBe(day('2026-03-09'));
	});

	test('goes back to the calendar date', () => {
		expect(studyDayToUtcMillis(day('2026-03-10'))).toBe(at('2026-03-10T00:00Z'));
	});
});
