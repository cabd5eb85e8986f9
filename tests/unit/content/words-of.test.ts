import { describe, expect, test } from 'vitest';

import { rulesOfLanguage } from '$lib/content/language';
import { contentStems, countWords, foldText, wordsOf } from '$lib/content/words-of';

describe('wordsOf', () => {
	test('drops possessives and elisions, keeps numbers and compounds whole', () => {
		expect(wordsOf('Mali’s CSP-PSD, 11,700 men', rulesOfLanguage('en'))).toEqual([
			'mali',
			'csp-psd',
			'11,700',
			'men'
		]);
		expect(wordsOf('l’accord d’Alger', rulesOfLanguage('fr'))).toEqual(['accord', 'alger']);
	});
});

describe('contentStems', () => {
	test('makes one of a word’s forms and drops words without content', () => {
		expect(contentStems('They voted for the votes', rulesOfLanguage('en'))).toEqual(['vot', 'vot']);
	});
});

describe('countWords', () => {
	test('counts what has a letter or a digit', () => {
		expect(countWords('11,700 soldiers – and police')).toBe(4);
	});
});

describe('foldText', () => {
	test('drops case, accents, punctuation and spaces', () => {
		expect(foldText('  Ibrahim  KEÏTA. ')).toBe('ibrahim keita');
	});
});
