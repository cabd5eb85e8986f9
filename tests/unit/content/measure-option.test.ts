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

	test('puts dates in the order of time', () => {
		const from = (text: string) => measure(text)?.from ?? NaN;
		expect(from('31 December 2022')).toBeLessThan(from('1 January 2023'));
	});

	test.each(['Ada Brook', 'It was closed after 7 votes to 2 in the council'])(
		'%j is no amount',
		(text) => {
			expect(measure(text)).toBeNull();
		}
	);
});
