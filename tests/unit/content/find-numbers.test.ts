import { describe, expect, test } from 'vitest';

import { findNumbers } from '$lib/content/find-numbers';
import { rulesOfLanguage } from '$lib/content/language';

const values = (text: string, language: string) =>
	findNumbers(text, rulesOfLanguage(language)).map(({ value }) => value);

describe('findNumbers', () => {
	test.each([
		['11,700 soldiers and 1,600 police', [11700, 1600]],
		['1.5 million', [1500000]],
		['eighteen months', [18]],
		['twenty-five or two hundred and six', [25, 206]],
		['three million square kilometres, two and three', [3000000, 2, 3]],
		['five thousand two hundred', [5200]],
		['twenty thirty', [20, 30]],
		['30% of it, since the 1990s', [30, 1990]],
		['the G5 and route A1', []],
		['the second of them', []]
	])('reads %j as %j in English', (text, numbers) => {
		expect(values(text, 'en')).toEqual(numbers);
	});

	test.each([
		['11\u202f700 soldats', [11700]],
		['1,5 million', [1500000]],
		['dix-huit mois', [18]],
		['vingt et un', [21]],
		['quatre-vingt-dix-neuf', [99]],
		['deux cents', [200]]
	])('reads %j as %j in French', (text, numbers) => {
		expect(values(text, 'fr')).toEqual(numbers);
	});

	test('passes over stretches that are something else', () => {
		const words = rulesOfLanguage('en');
		expect(findNumbers('On 4 May, 7 votes', words, [{ start: 3, end: 8 }])).toEqual([
			{ value: 7, start: 10, end: 11, spelled: false }
		]);
	});
});
