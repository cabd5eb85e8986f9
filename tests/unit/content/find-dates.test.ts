import { describe, expect, test } from 'vitest';

import { findDates } from '$lib/content/find-dates';
import { rulesOfLanguage } from '$lib/content/language';

const dates = (text: string, language: string) =>
	findDates(text, rulesOfLanguage(language)).map(({ year, month, day }) => [year, month, day]);

describe('findDates', () => {
	test.each([
		['On 30 June 2023', [[2023, 6, 30]]],
		['On June 30, 2023', [[2023, 6, 30]]],
		['in June 2023', [[2023, 6, undefined]]],
		['From October', [[undefined, 10, undefined]]],
		['the 1st of May', [[undefined, 5, 1]]],
		['2023-06-30', [[2023, 6, 30]]],
		[
			'between 27 and 31 March 2022',
			[
				[2022, 3, 27],
				[2022, 3, 31]
			]
		],
		['it may march', []],
		['in june 2023', [[2023, 6, undefined]]],
		['in 2013', []]
	])('reads %j as %j in English', (text, expected) => {
		expect(dates(text, 'en')).toEqual(expected);
	});

	test.each([
		['le 1er juin 2023', [[2023, 6, 1]]],
		['en mars', [[undefined, 3, undefined]]],
		[
			'du 27 au 31 mars 2022',
			[
				[2022, 3, 27],
				[2022, 3, 31]
			]
		],
		[
			'entre le 27 et le 31 mars 2022',
			[
				[2022, 3, 27],
				[2022, 3, 31]
			]
		]
	])('reads %j as %j in French', (text, expected) => {
		expect(dates(text, 'fr')).toEqual(expected);
	});

	test('says where the words stand', () => {
		expect(findDates('On 30 June 2023.', rulesOfLanguage('en'))).toEqual([
			{ year: 2023, month: 6, day: 30, start: 3, end: 15 }
		]);
	});
});
