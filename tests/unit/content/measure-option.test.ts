import { describe, expect, test } from 'vitest';

import { rulesOfLanguage } from '$lib/content/language';
import { measureOption } from '$lib/content/measure-option';

const measure = (text: string) => measureOption(text, rulesOfLanguage('en'));

describe('measureOption', () => {
	test.each([
		['174 people', { kind: 'number', from: 174, to: 174, unit: 'people' }],
		['10 to 20 years', { kind: 'number', from: 10, to: 20, unit: 'to year' }],
		['2013', { kind: 'date', from: 2013, to: 2013, unit: 'year' }]
	])('reads %j', (text, expected) => {
		expect(measure(text)).toEqual(expected);
	});

	test('reads a range of days', () => {
		const first = measure('27 March 2022');
		const last = measure('31 March 2022');
		expect(measure('27–31 March 2022')).toMatchObject({ from: first?.from, to: last?.from });
	});

	test('takes three words around a number and no more', () => {
		expect(measure('more than 55 countries')).not.toBeNull();
		expect(measure('more than 55 African countries')).toBeNull();
	});

	test('puts dates in the order of time', () => {
		const from = (text: string) => measure(text)?.from ?? NaN;
		expect(from('31 December 2022')).toBeLessThan(from('1 January 2023'));
	});

	test.each([
		'Ada Brook',
		'It was closed after 7 votes to 2 in the council',
		'1, 2 or 3 boats',
		'On 4 May 1998 the keeper left',
		'7 boats on 4 May 1998'
	])('%j is no amount', (text) => {
		expect(measure(text)).toBeNull();
	});
});
