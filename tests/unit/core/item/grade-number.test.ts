import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { type NumberItem, WHOLE } from '$lib/core/item/item';

import { numberItem } from './items';

function gradeOf(item: NumberItem, typed: string, language = 'en'): string {
	return gradeResponse(item, WHOLE, { type: 'number', typed }, language).outcome;
}

const people = numberItem(11_700, { unit: 'people' });

describe('a number is read', () => {
	test.each([
		['en', '11700'],
		['en', '11,700'],
		['en', '11 700'],
		['en', '11\u00a0700'],
		['en', '11\u202f700'],
		['en', "11'700"],
		['en', '11,700.00'],
		['en', '11.7 thousand'],
		['en', '11.7k'],
		['en', 'eleven thousand seven hundred'],
		['en', 'about 11,700 soldiers'],
		['en', '11,700 people.'],
		['fr', '11 700'],
		['fr', '11,7 mille'],
		['fr', 'onze mille sept cents'],
		['fr', 'environ 11 700 personnes'],
		['de', '11.700'],
		['de', '11.700,0']
	])('%s: %s', (language, typed) => {
		expect(gradeOf(people, typed, language)).toBe('right');
	});

	test.each([
		[1.6, '1.600', 'en'],
		[1600, '1,600', 'en'],
		[1.6, '1,600', 'fr'],
		[1.6, '1,6', 'en'],
		[1600, '1.600', 'es'],
		[1_234_567, '1,234,567', 'en'],
		[1_234_567.5, '1.234.567,5', 'en'],
		[3_000_000, '3 million', 'en'],
		[3_000_000, '3 m', 'en'],
		[3_000_000, 'trois millions', 'fr'],
		[3_000_000, '3 millions de personnes', 'fr'],
		[1_000_000, 'a million', 'en'],
		[2_300_000, '2.3 million', 'en'],
		[1_000_000_000_000, 'un billion', 'fr'],
		[1_000_000_000, 'one billion', 'en'],
		[1_000_000_000, 'un milliard', 'fr'],
		[0, 'zero', 'en'],
		[21, 'twenty-one', 'en'],
		[105, 'one hundred and five', 'en'],
		[21, 'vingt et un', 'fr'],
		[71, 'soixante et onze', 'fr'],
		[80, 'quatre-vingts', 'fr'],
		[97, 'quatre-vingt-dix-sept', 'fr'],
		[200_000, 'deux cent mille', 'fr'],
		[1, 'un', 'fr'],
		[1, 'une personne', 'fr'],
		[-5, '−5', 'en'],
		[-5, 'minus five', 'en'],
		[-5, 'moins 5', 'fr']
	])('%d from "%s" in %s', (key, typed, language) => {
		expect(gradeOf(numberItem(key), typed, language)).toBe('right');
	});
});

describe('a number is wrong', () => {
	test.each([
		'11,701',
		'1,170',
		'11.7',
		'-11700',
		'',
		'many',
		'eleven thousand, seven hundred and one',
		'eleven thousand or seven hundred',
		'not 11,700',
		'11,700 or 11,800',
		'11,000–11,700',
		'11700/2',
		'11,700 %',
		'11,700 km',
		'11,700 days',
		'$11,700',
		'Infinity',
		'1e4',
		'11700th'
	])('"%s" for 11,700 people', (typed) => expect(gradeOf(people, typed)).toBe('wrong'));
});

describe('the tolerance', () => {
	const about = numberItem(11.7, { tolerance: 0.1 });

	test('counts in the key’s unit, its ends included', () => {
		expect(gradeOf(about, '11.8')).toBe('right');
		expect(gradeOf(about, '11.6')).toBe('right');
		expect(gradeOf(about, '11.81')).toBe('wrong');
	});
});

describe('a measure after the number', () => {
	test('must be the unit’s, in any of its spellings', () => {
		expect(gradeOf(numberItem(10, { unit: 'years' }), '10 yrs')).toBe('right');
		expect(gradeOf(numberItem(10, { unit: 'years' }), '10 days')).toBe('wrong');
		expect(gradeOf(numberItem(30, { unit: '%' }), '30 per cent')).toBe('right');
		expect(gradeOf(numberItem(30, { unit: 'pour cent' }), '30 %', 'fr')).toBe('right');
		expect(gradeOf(numberItem(5, { unit: 'metres' }), '5 m')).toBe('right');
		expect(gradeOf(numberItem(5, { unit: 'km²' }), '5 square kilometres')).toBe('right');
		expect(gradeOf(numberItem(5, { unit: 'km' }), '5 km²')).toBe('wrong');
	});

	test('may be one that the stem names where the item has no unit', () => {
		const item = numberItem(10, { stem: ['How many years did it last?'] });
		expect(gradeOf(item, '10 years')).toBe('right');
		expect(gradeOf(item, '10 weeks')).toBe('wrong');
	});
});
