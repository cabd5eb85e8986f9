import { describe, expect, test } from 'vitest';

import { firstWeekday, formatHours, formatMinutes } from '$lib/i18n/format';

describe('formatMinutes and formatHours', () => {
	test('have their unit, one place below ten and none above', () => {
		expect(formatMinutes(0)).toBe('0 minutes');
		expect(formatMinutes(1)).toBe('1 minute');
		expect(formatMinutes(2.34)).toBe('2.3 minutes');
		expect(formatHours(31.6)).toBe('32 hours');
	});
});

describe('firstWeekday', () => {
	test('is Monday where English dates are written day first', () => {
		expect(firstWeekday()).toBe(1);
	});
});
