import { describe, expect, test } from 'vitest';

import { inLocale } from '$lib/i18n/address';
import { localeOf } from '$lib/i18n/locale';
import { to } from '$lib/i18n/to';

describe('localeOf', () => {
	test.each([
		['/', 'en'],
		['/study', 'en'],
		['/fr', 'fr'],
		['/fr/study', 'fr'],
		['/friends', 'en'],
		['/study/fr', 'en'],
		['', 'en']
	])('%s is in %s', (pathname, locale) => expect(localeOf(pathname)).toBe(locale));
});

describe('inLocale', () => {
	test.each([
		['/', '/fr'],
		['/study', '/fr/study'],
		['/friends', '/fr/friends']
	])('%s is %s in French, and back', (english, french) => {
		expect(inLocale('fr', english)).toBe(french);
		expect(inLocale('fr', french)).toBe(french);
		expect(inLocale('en', french)).toBe(english);
		expect(inLocale('en', english)).toBe(english);
	});
});

describe('to', () => {
	test('fills the route with its parameters, so that none can lead elsewhere', () => {
		expect(to('/')).toBe('/');
		expect(to('/sets/[set]/read', { set: 'mali' })).toBe('/sets/mali/read');
		expect(to('/sets/[set]', { set: '../a?b' })).toBe('/sets/..%2Fa%3Fb');
	});
});
