import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isDeviceId, isEventId, nextEventId } from '$lib/core/memory/event-id';

const NOON = Date.UTC(2026, 2, 10, 12);
const HOUR = 3_600_000;

describe('nextEventId', () => {
	test('is time, counter and device, each of a fixed width', () => {
		expect(nextEventId(undefined, NOON, 'phone')).toBe('0mmkk5mo0-0000-phone');
	});

	test('counts within one millisecond', () => {
		const first = nextEventId(undefined, NOON, 'phone');
		expect(nextEventId(first, NOON, 'phone')).toBe('0mmkk5mo0-0001-phone');
		expect(nextEventId(first, NOON + 1, 'phone')).toBe('0mmkk5mo1-0000-phone');
	});

	test('does not go back when the clock does', () => {
		const first = nextEventId(undefined, NOON, 'phone');
		expect(nextEventId(first, NOON - 5 * HOUR, 'phone')).toBe('0mmkk5mo0-0001-phone');
	});

	test('sorts after an event of a device whose clock runs a year ahead', () => {
		const ahead = nextEventId(undefined, NOON + 365 * 24 * HOUR, 'tablet');
		expect(nextEventId(ahead, NOON, 'phone') > ahead).toBe(true);
	});

	test('takes the next millisecond when a counter is full', () => {
		expect(nextEventId('0mmkk5mo0-zzzz-phone', NOON, 'phone')).toBe('0mmkk5mo1-0000-phone');
	});

	test('rises strictly, whatever clock and device do', () => {
		const readings = fc.array(
			fc.tuple(fc.integer({ min: 0, max: 8.64e15 }), fc.constantFrom('phone', 'tablet', 'a')),
			{ minLength: 2, maxLength: 50 }
		);
		fc.assert(
			fc.property(readings, (all) => {
				let newest: string | undefined;
				for (const [now, device] of all) {
					const id = nextEventId(newest, now, device);
					expect(isEventId(id)).toBe(true);
					if (newest !== undefined) expect(id > newest).toBe(true);
					newest = id;
				}
			})
		);
	});
});

describe('isEventId', () => {
	test.each([
		'',
		'0mmkk5mo0-0000-',
		'0mmkk5mo0-0000-Phone',
		'mmkkhce0-0000-phone',
		'x 0mmkk5mo0-0000-a'
	])('refuses “%s”', (value) => {
		expect(isEventId(value)).toBe(false);
	});

	test('refuses a time that would push the clock out of its digits', () => {
		expect(isEventId('zzzzzzzzz-zzzz-phone')).toBe(false);
	});
});

describe('isDeviceId', () => {
	test('takes a UUID and refuses capitals, spaces and nothing', () => {
		expect(isDeviceId('0b2f8f5e-8d3a-4c54-9a52-0f3cbb7a1c11')).toBe(true);
		expect(['Phone', 'my phone', ''].map(isDeviceId)).toEqual([false, false, false]);
	});
});
