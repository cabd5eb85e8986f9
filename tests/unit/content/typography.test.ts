import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { setTypography } from '$lib/content/typography';

describe('setTypography', () => {
	test.each([
		["Mali's vote", 'Mali’s vote'],
		['the "three borders" zone', 'the “three borders” zone'],
		['("yes")', '(“yes”)'],
		['*"loud"*', '*“loud”*'],
		['he called it a "failure', 'he called it a “failure'],
		['failure", he said', 'failure”, he said'],
		['two\u00a0 spaces\tand a tab', 'two spaces and a tab'],
		['soft\u00adhyphen\u200b', 'softhyphen'],
		['Cafe\u0301', 'Café'],
		['11,700 and 3.5', '11,700 and 3.5']
	])('sets %j in English as %j', (typed, printed) => {
		expect(setTypography(typed, 'en')).toBe(printed);
	});

	test.each([
		['l\'accord "mort"', 'l’accord «\u00a0mort\u00a0»'],
		['« mort »', '«\u00a0mort\u00a0»'],
		['Pourquoi ?', 'Pourquoi\u202f?'],
		['Ceci : cela', 'Ceci\u00a0: cela'],
		['11 700 soldats', '11\u202f700 soldats'],
		['30 juin 2023', '30 juin 2023']
	])('sets %j in French as %j', (typed, printed) => {
		expect(setTypography(typed, 'fr')).toBe(printed);
	});

	test('keeps a line break, without the spaces around it', () => {
		expect(setTypography('one \n two', 'en')).toBe('one\ntwo');
	});

	test('changes nothing the second time', () => {
		const piece = fc.constantFrom(
			'"',
			"'",
			' ',
			'«',
			'»',
			'*',
			'a',
			'1',
			'700',
			':',
			'?',
			'\n',
			'\u00a0'
		);
		fc.assert(
			fc.property(fc.array(piece), fc.constantFrom('en', 'fr', 'de'), (pieces, language) => {
				const once = setTypography(pieces.join(''), language);
				expect(setTypography(once, language)).toBe(once);
			})
		);
	});
});
