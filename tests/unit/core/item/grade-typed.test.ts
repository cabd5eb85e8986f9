import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { WHOLE } from '$lib/core/item/item';

import { clozeItem, shortItem } from './items';

interface Case {
	readonly key: string;
	readonly typed: string;
	readonly accept?: readonly string[];
	readonly language?: string;
	readonly others?: readonly string[];
}

/** `right`, `slip` (right with a slip) or `wrong`. */
function gradeOf({ key, typed, accept = [], language = 'en', others = [] }: Case): string {
	const item = shortItem(key, accept);
	const verdict = gradeResponse(item, WHOLE, { type: 'short', typed }, language, others);
	return verdict.slip ? 'slip' : verdict.outcome;
}

describe('a typed response is right whatever its', () => {
	test.each([
		['case', { key: 'Security Council', typed: 'security COUNCIL' }],
		['accents', { key: 'Ibrahim Boubacar Keïta', typed: 'Ibrahim Boubacar Keita' }],
		['ligatures', { key: 'œuvre', typed: 'oeuvre', language: 'fr' }],
		['sharp s', { key: 'Straße', typed: 'STRASSE', language: 'de' }],
		['ø', { key: 'Tromsø', typed: 'Tromso' }],
		['full stops', { key: 'U.N. troops', typed: 'UN troops' }],
		['full stops, beside another word', { key: 'MINUSMA', typed: 'the mission M.I.N.U.S.M.A.' }],
		['full stop at the end', { key: 'Mali', typed: 'Mali.' }],
		['quotation marks', { key: 'Serval', typed: '«\u00a0Serval\u00a0»', language: 'fr' }],
		['hyphens', { key: 'peacekeepers', typed: 'peace-keepers' }],
		['kind of hyphen', { key: 'Guinea-Bissau', typed: 'Guinea\u2011Bissau' }],
		['kind of apostrophe', { key: "N'Djamena", typed: 'N’Djaména', language: 'fr' }],
		['missing apostrophe', { key: 'Côte d’Ivoire', typed: 'cote divoire', language: 'fr' }],
		['spaces', { key: 'Security Council', typed: '  Security\u202fCouncil ' }],
		['missing space', { key: 'Security Council', typed: 'SecurityCouncil' }],
		['space inside a longer response', { key: 'peacekeepers', typed: 'UN peace keepers' }],
		['article', { key: 'Security Council', typed: 'The Security Council' }],
		['missing article', { key: 'the Security Council', typed: 'Security Council' }],
		['missing inner article', { key: 'end of the mandate', typed: 'the end of mandate' }],
		['missing preposition', { key: 'accord d’Alger', typed: 'accord Alger', language: 'fr' }],
		['added fillers', { key: 'head mission', typed: 'head of the joint peace mission' }],
		['French article', { key: 'l’armée', typed: 'une armée', language: 'fr' }],
		['French partitive', { key: 'eau', typed: 'de l’eau', language: 'fr' }],
		['French title', { key: 'Diop', typed: 'M. Diop', language: 'fr' }],
		['reading level', { key: 'mandate', typed: 'a mandate', language: 'en-plain' }],
		['ampersand', { key: 'law and order', typed: 'law & order' }],
		['way to write thousands', { key: '11,700 troops', typed: '11\u202f700 troops' }],
		['number in words', { key: '3 months', typed: 'three months' }],
		['per cent', { key: '30%', typed: '30 per cent' }],
		['short month', { key: 'the June talks', typed: 'Jun. talks' }],
		['order of a date', { key: '30 June 2023', typed: 'June 30, 2023' }],
		['date in figures', { key: '30 June 2023', typed: '2023-06-30' }],
		['contraction', { key: 'did not vote', typed: "didn't vote" }]
	] satisfies [string, Case][])('%s', (_, typed) => expect(gradeOf(typed)).toBe('right'));
});

describe('a slip', () => {
	test.each([
		['a letter left out', { key: 'Bamako', typed: 'Bamko' }],
		['a letter too many', { key: 'Bamako', typed: 'Bammako' }],
		['two neighbours swapped', { key: 'Guterres', typed: 'Gutteres' }],
		['letters swapped in an acronym', { key: 'MINUSMA', typed: 'MINSUMA' }],
		['two letters of a long word', { key: 'unanimous', typed: 'unanymus' }],
		['one in each of two words', { key: 'Security Council', typed: 'Securty Councel' }],
		['beside a figure', { key: 'resolution 2100', typed: 'resolutoin 2100' }]
	] satisfies [string, Case][])('is forgiven: %s', (_, typed) =>
		expect(gradeOf(typed)).toBe('slip')
	);

	test.each([
		['in three letters', { key: 'Gao', typed: 'Goa' }],
		['two in seven letters', { key: 'Austria', typed: 'Australia' }],
		['three in all', { key: 'African Union mission', typed: 'Afrcan Unon misson' }],
		['in the first letter', { key: 'Mali', typed: 'Bali' }],
		['a letter of an acronym', { key: 'MINUSMA', typed: 'Minusca' }],
		['a letter too many in an acronym', { key: 'the UNMIS', typed: 'UNMISS' }],
		['to the opposite', { key: 'increase', typed: 'decrease' }],
		['to the opposite prefix', { key: 'constitutional', typed: 'unconstitutional' }]
	] satisfies [string, Case][])('is not forgiven: %s', (_, typed) =>
		expect(gradeOf(typed)).toBe('wrong')
	);

	test('does not count where the word itself stands beside it', () => {
		expect(gradeOf({ key: 'Mali', typed: 'Mali, Malia' })).toBe('right');
	});

	test('does not count where another accepted wording is met without one', () => {
		expect(gradeOf({ key: 'colour', accept: ['color'], typed: 'color' })).toBe('right');
	});
});

describe('another figure is wrong', () => {
	test.each([
		['a digit', { key: 'resolution 2100', typed: 'resolution 2101' }],
		['a digit joined to letters', { key: 'G5 Sahel', typed: 'G7 Sahel' }],
		['digits parted anew', { key: '1 117 and 00', typed: '11 17 and 00' }],
		['a number word', { key: 'seven countries', typed: 'seventy countries' }],
		['a number too many', { key: 'troops', typed: '12 troops' }],
		['a number missing', { key: '12 troops', typed: 'troops' }],
		['a decimal', { key: '1.5 million', typed: '15 million' }],
		['a sign', { key: '5 degrees', typed: '-5 degrees' }],
		['a month', { key: 'June 2023', typed: 'July 2023' }],
		['a slip between months', { key: 'the June talks', typed: 'the Jule talks' }],
		['a French month', { key: 'juin 2023', typed: 'juillet 2023', language: 'fr' }],
		['an ordinal', { key: 'the third coup', typed: 'the first coup' }],
		['a Roman numeral', { key: 'Louis XIV', typed: 'Louis XVI' }],
		['a Roman numeral too many', { key: 'John Paul', typed: 'John Paul II' }],
		['a letter that names', { key: 'vitamin A', typed: 'vitamin C' }],
		['another date', { key: '30 June 2023', typed: '29/06/2023' }]
	] satisfies [string, Case][])('%s', (_, typed) => expect(gradeOf(typed)).toBe('wrong'));

	test('a lone month is a word, not a date', () => {
		expect(gradeOf({ key: 'Mars', typed: 'March' })).toBe('wrong');
	});
});

describe('a negation', () => {
	test.each([
		{ key: 'not renewed', typed: 'renewed' },
		{ key: 'renewed', typed: 'not renewed' },
		{ key: 'with delay', typed: 'without delay' },
		{ key: 'it was renewed', typed: 'it wasn’t renewed' },
		{ key: 'notable', typed: 'not able' },
		{ key: 'a voté', typed: 'n’a pas voté', language: 'fr' },
		{ key: 'voté', typed: 'n’a voté', language: 'fr' },
		{ key: 'avec délai', typed: 'sans délai', language: 'fr' }
	])('makes "$typed" wrong for "$key"', (typed) => expect(gradeOf(typed)).toBe('wrong'));

	test('stands in an African name only by its letter', () => {
		expect(gradeOf({ key: 'N’Djaména', typed: 'Ndjamena', language: 'fr' })).toBe('right');
	});
});

describe('extra words', () => {
	test('are forgiven, two of them', () => {
		expect(gradeOf({ key: 'Abdoulaye Diop', typed: 'foreign minister Abdoulaye Diop' })).toBe(
			'right'
		);
		expect(
			gradeOf({ key: 'Abdoulaye Diop', typed: 'Mali’s foreign minister Abdoulaye Diop' })
		).toBe('wrong');
	});

	test.each([
		['a second guess', { key: 'Mali', typed: 'Mali or France' }],
		['a second guess after a stroke', { key: 'Mali', typed: 'Mali/France' }],
		['one thing more after a number', { key: 'twenty troops', typed: 'twenty and troops' }],
		['what makes it another place', { key: 'Sudan', typed: 'South Sudan' }],
		['what makes it another office', { key: 'president', typed: 'vice-president' }],
		['another entity', { key: 'army', typed: 'Mali army', others: ['Mali'] }],
		['another entity misspelt', { key: 'army', typed: 'Malli army', others: ['Mali'] }]
	] satisfies [string, Case][])('are wrong where they are %s', (_, typed) =>
		expect(gradeOf(typed)).toBe('wrong')
	);

	test('never stand for a missing word, nor words for a changed order', () => {
		expect(gradeOf({ key: 'Abdoulaye Diop', typed: 'minister Diop' })).toBe('wrong');
		expect(gradeOf({ key: 'Abdoulaye Diop', typed: 'Diop Abdoulaye' })).toBe('wrong');
	});
});

describe('names', () => {
	test('a part of a name counts only where the author accepts it', () => {
		expect(gradeOf({ key: 'Abdoulaye Diop', typed: 'Diop' })).toBe('wrong');
		expect(gradeOf({ key: 'Abdoulaye Diop', accept: ['Diop'], typed: 'Diop' })).toBe('right');
	});

	test.each([
		['its name', { key: 'Iran', typed: 'Iraq', others: ['Iran', 'Iraq'] }],
		['a slip as near to it', { key: 'Niger', typed: 'Nigera', others: ['Niger', 'Nigeria'] }],
		[
			'one word of it',
			{ key: 'Ousmane Diallo', typed: 'Ousmane Dialla', others: ['Fatou Dialla'] }
		],
		['a mix of both', { key: 'Abdou Diop', typed: 'Abdou Maïga Diop', others: ['Abdou Maïga'] }]
	] satisfies [string, Case][])('another entity is wrong: %s', (_, typed) =>
		expect(gradeOf(typed)).toBe('wrong')
	);

	test('the key’s own name among the entities does no harm', () => {
		const others = ['Abdoulaye Diop', 'MINUSMA', 'Mali'];
		expect(gradeOf({ key: 'Abdoulaye Diop', typed: 'Abdoulaye Diopp', others })).toBe('slip');
		expect(gradeOf({ key: 'Diop', typed: 'Abdoulaye Diop', others })).toBe('right');
	});

	test('of two people of one family name the full name of neither is assumed', () => {
		const others = ['Ibrahim Boubacar Keïta', 'Modibo Keïta'];
		expect(gradeOf({ key: 'Keïta', typed: 'Modibo Keita', others })).toBe('wrong');
	});
});

describe('a cloze', () => {
	const grade = (partId: string, typed: string) =>
		gradeResponse(clozeItem, partId, { type: 'cloze', typed }, 'en').outcome;

	test('compares with the deletion asked for', () => {
		expect(grade('place', 'mali')).toBe('right');
		expect(grade('place', 'Bamako')).toBe('right');
		expect(grade('when', 'june 2023')).toBe('right');
		expect(grade('when', 'Mali')).toBe('wrong');
		expect(grade('elsewhere', 'Mali')).toBe('wrong');
	});
});

describe('signs', () => {
	test('that carry meaning are compared', () => {
		expect(gradeOf({ key: 'C', typed: 'C++' })).toBe('wrong');
		expect(gradeOf({ key: '30%', typed: '30' })).toBe('wrong');
		expect(gradeOf({ key: '$30', typed: '€30' })).toBe('wrong');
	});

	test('are compared as they stand where the key has no letter', () => {
		expect(gradeOf({ key: '≠', typed: '≠' })).toBe('right');
		expect(gradeOf({ key: '≠', typed: '=' })).toBe('wrong');
		expect(gradeOf({ key: 'Mali', typed: ' ?!' })).toBe('wrong');
	});
});
