import { describe, expect, test } from 'vitest';

import { reminderFile } from '$lib/core/memory/exam/reminder';

const reminder = {
	uid: 'mali-20549@passage',
	nowMillis: Date.UTC(2026, 2, 2, 17, 5, 9),
	firstDay: Date.UTC(2026, 2, 2) / 86_400_000,
	lastDay: Date.UTC(2026, 2, 10) / 86_400_000,
	minuteOfDay: 18 * 60 + 30,
	minutesLong: 9,
	title: 'Study, please; thank you',
	text: 'Two\nlines and a \\'
};

describe('reminderFile', () => {
	test('reminds at a floating local time each day until the day before the exam', () => {
		expect(reminderFile(reminder)).toBe(
			[
				'BEGIN:VCALENDAR',
				'VERSION:2.0',
				'PRODID:-//Passage//Passage//EN',
				'BEGIN:VEVENT',
				'UID:mali-20549@passage',
				'DTSTAMP:20260302T170509Z',
				'DTSTART:20260302T183000',
				'DURATION:PT9M',
				'RRULE:FREQ=DAILY;UNTIL=20260310T183000',
				'SUMMARY:Study\\, please\\; thank you',
				'DESCRIPTION:Two\\nlines and a \\\\',
				'TRANSP:TRANSPARENT',
				'BEGIN:VALARM',
				'ACTION:DISPLAY',
				'TRIGGER:PT0S',
				'DESCRIPTION:Study\\, please\\; thank you',
				'END:VALARM',
				'END:VEVENT',
				'END:VCALENDAR',
				''
			].join('\r\n')
		);
	});

	test('folds lines at 75 octets without cutting a character in two', () => {
		const title = 'Évaluation d’histoire – 試験 🎓 '.repeat(8).trim();
		const file = reminderFile({ ...reminder, title });
		const lines = file.split('\r\n');
		for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
		expect(file).not.toContain('\uFFFD');
		expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});
});
