import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ADJECTIVES, BEINGS } from '$lib/core/room/calm-words';
import { offerNames } from '$lib/core/room/offer-names';
import { cleanName, LONGEST_NAME, nameKey } from '$lib/core/room/player-name';
import { isUnkindName } from '$lib/core/room/word-filter';
import { random } from '$lib/core/random';

const PIECES = [
	'a',
	'É',
	'阿',
	'🙂',
	' ',
	'\t',
	'\n',
	'\u00a0',
	'\u2028',
	'\ufeff',
	'\u200b',
	'\u200d',
	'\u202e',
	'\u0301'
];
const MORE = [
	'\u0000',
	'\u001b',
	'\ud800',
	'\udfff',
	'\ue000',
	'\u3164',
	'\u2800',
	'\ufe0f',
	'\u0335',
	'\u1161',
	'\u034f'
];
const awkward = fc.string({ unit: fc.constantFrom(...PIECES, ...MORE), maxLength: 30 });

const UNCLEAN = /[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$|\s\s/u;

describe('cleanName', () => {
	test.each([
		['  Ada \t Lovelace ', 'Ada Lovelace'],
		['Zoe\u0308', 'Zoë'],
		['A\u202eda\u202c', 'Ada'],
		['A\u200b\u2060d\ufeffa', 'Ada'],
		['Ada\u0000\u0007', 'Ada'],
		['\u3164\u2800\u115f', ''],
		['Ada\u2028\u00a0B', 'Ada B'],
		['e\u0301\u0301\u0301\u0301\u0301\u0301', 'é\u0301\u0301\u0301'],
		['\ud800Ada', 'Ada'],
		['Łucja', 'Łucja'],
		['阿達', '阿達']
	])('makes of %j %j', (name, clean) => expect(cleanName(name)).toBe(clean));

	test('has nothing more to clean, whatever the name', () => {
		fc.assert(
			fc.property(awkward, (name) => {
				const once = cleanName(name);
				expect(cleanName(once)).toBe(once);
				expect(UNCLEAN.test(once)).toBe(false);
			})
		);
	});
});

describe('nameKey', () => {
	test('is one for names taken for one another', () => {
		const keys = ['Zoë B', 'zoe b', 'ZOE-B.', 'Ｚoe  b', 'ZOÉ B'].map(nameKey);
		expect(new Set(keys).size).toBe(1);
		expect(nameKey('…!')).toBe('');
	});
});

describe('offerNames', () => {
	test('are the same for the same chance, clean, short, kind and not taken', () => {
		fc.assert(
			fc.property(fc.constantFrom('en', 'fr', 'de'), fc.nat(), (language, seed) => {
				const names = offerNames(language, 40, new Set(), random(seed));
				expect(offerNames(language, 40, new Set(), random(seed))).toEqual(names);
				const taken = new Set(names.map(nameKey));
				expect(taken.size).toBe(40);
				for (const name of offerNames(language, 40, taken, random(seed))) {
					expect(taken.has(nameKey(name))).toBe(false);
					expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME);
					expect(cleanName(name)).toBe(name);
				}
			})
		);
	});

	test('read as each language puts them', () => {
		expect(offerNames('en', 1, new Set(), () => 0)).toEqual(['Able Acacia']);
		expect(offerNames('fr-CA', 1, new Set(), () => 0)).toEqual(['Acacia affable']);
		expect(offerNames('en', 2, new Set(), () => 0)).toEqual(['Able Acacia', 'Able Acacia 2']);
	});

	test('are short enough for a number of two digits, and pass the filter, each and every one', () => {
		for (const language of ['en', 'fr'] as const) {
			for (const adjective of ADJECTIVES[language]) {
				for (const being of BEINGS[language]) {
					expect([...`${adjective} ${being} 99`].length).toBeLessThanOrEqual(LONGEST_NAME);
					expect(isUnkindName(`${adjective} ${being}`)).toBe(false);
				}
			}
		}
	});
});

describe('isUnkindName', () => {
	test.each([
		'Fuck',
		'f u c k',
		'FUUUCK',
		'sh1t',
		'Pu7e',
		'CONNNARD',
		'c.o.n',
		'H1tler',
		'Nègre',
		'xXbitchXx'
	])('finds %s', (name) => expect(isUnkindName(name)).toBe(true));

	test.each([
		'Niger',
		'Montenegro',
		'Constance',
		'Scunthorpe',
		'Isis',
		'Dick',
		'Couillard',
		'Essex',
		'Habiter',
		'Penistone',
		'Cassandra',
		'Nadège',
		'Ali 4',
		'Leo 717',
		'Titouan',
		'Violette',
		'Mohamed',
		'Analyse'
	])('lets %s be', (name) => expect(isUnkindName(name)).toBe(false));
});
