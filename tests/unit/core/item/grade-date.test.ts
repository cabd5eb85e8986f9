import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { WHOLE } from '$lib/core/item/item';

import { dateItem } from './items';

function verdictOf(key: string, typed: string, language = 'en') {
	return gradeResponse(dateItem(key), WHOLE, { type: 'date', typed }, language);
}

describe('a whole date is right as', () => {
	test.each([
		['en', '30 June 2023'],
		['en', 'June 30, 2023'],
		['en', 'on the 30th of June, 2023.'],
		['en', 'Friday 30 June 2023'],
		['en', '30 Jun 2023'],
		['en', '2023 June 30'],
		['en', '30/06/2023'],
		['en', '6/30/2023'],
		['en', '30.6.2023'],
		['en', '30-06-2023'],
		['en', '2023-06-30'],
		['en', '2023/6/30'],
		['en', '30 juin 2023'],
		['fr', '30 juin 2023'],
		['fr', 'le 30 Juin 2023'],
		['fr', 'vendredi 30 juin 2023'],
		['fr', '30/06/2023']
	])('%s: %s', (language, typed) => {
		expect(verdictOf('2023-06-30', typed, language)).toMatchObject({
			outcome: 'right',
			slip: false
		});
	});

	test('the first of the month in French', () => {
		expect(verdictOf('2023-07-01', '1er juillet 2023', 'fr').outcome).toBe('right');
		expect(verdictOf('2023-07-01', 'premier juillet 2023', 'fr').outcome).toBe('right');
		expect(verdictOf('2023-08-01', '1 aout 2023', 'fr').outcome).toBe('right');
	});
});

describe('06/07/2023', () => {
	test('is either day in English', () => {
		expect(verdictOf('2023-07-06', '06/07/2023').outcome).toBe('right');
		expect(verdictOf('2023-06-07', '06/07/2023').outcome).toBe('right');
	});

	test('is 6 July in French', () => {
		expect(verdictOf('2023-07-06', '06/07/2023', 'fr').outcome).toBe('right');
		expect(verdictOf('2023-06-07', '06/07/2023', 'fr').outcome).toBe('wrong');
	});
});

describe('a date is wrong', () => {
	test.each([
		['2023-06-30', '29 June 2023'],
		['2023-06-30', '30 July 2023'],
		['2023-06-30', '30 June 2013'],
		['2023-06-30', '30/06/23'],
		['2023-06-30', '30 June 23'],
		['2023-06-30', '31 June 2023'],
		['2023-06-30', '30 June or 1 July 2023'],
		['2023-06-30', 'not 30 June 2023'],
		['2023-06-30', 'June'],
		['2023-06-30', '30'],
		['2023-06-30', ''],
		['2023-06', 'July 2023'],
		['2023-06', '31 June 2023'],
		['2023-02', '29 February 2023'],
		['2023-06', '13/2023'],
		['2023-06', 'June'],
		['2023', '2024'],
		['2023', '23'],
		['2023', '31 June 2023']
	])('%s: "%s"', (key, typed) => {
		expect(verdictOf(key, typed)).toMatchObject({ outcome: 'wrong', credit: 0 });
	});
});

describe('precision', () => {
	test('beyond what is asked is right where it agrees', () => {
		expect(verdictOf('2023-06', '30 June 2023').outcome).toBe('right');
		expect(verdictOf('2023', '30 June 2023').outcome).toBe('right');
		expect(verdictOf('2024-02', '29 February 2024').outcome).toBe('right');
	});

	test('as asked is right', () => {
		expect(verdictOf('2023-06', '06/2023').outcome).toBe('right');
		expect(verdictOf('2023-06', '2023-06').outcome).toBe('right');
		expect(verdictOf('2023-06', 'in June of 2023').outcome).toBe('right');
		expect(verdictOf('2023', 'in 2023').outcome).toBe('right');
		expect(verdictOf('0622', '622').outcome).toBe('right');
	});

	test.each([
		['2023-06-30', 'June 2023', 0.5],
		['2023-06-30', '30 June', 0.5],
		['2023-06-30', '2023', 0.25],
		['2023-06', '2023', 0.5]
	])('below what is asked is part: %s as "%s" is worth %d', (key, typed, credit) => {
		expect(verdictOf(key, typed)).toMatchObject({ outcome: 'part', credit });
	});
});

describe('the name of a month', () => {
	test('may have one letter wrong', () => {
		expect(verdictOf('2023-02', 'Febuary 2023')).toMatchObject({ outcome: 'right', slip: true });
		expect(verdictOf('2023-07', 'jullet 2023', 'fr')).toMatchObject({
			outcome: 'right',
			slip: true
		});
	});

	test('is not read where it is as near to another month', () => {
		expect(verdictOf('2023-06', 'Jule 2023').outcome).toBe('wrong');
		expect(verdictOf('2023-07', 'Jule 2023').outcome).toBe('wrong');
	});
});
