import { describe, expect, test } from 'vitest';

import { setsIn, studySets } from '$lib/server/sets';

describe('setsIn', () => {
	test.each(['en', 'fr', 'xx'])('has every set once in %s', (language) => {
		const ids = setsIn(language).map(({ id }) => id);
		expect(ids.toSorted()).toEqual([...new Set(studySets.map(({ id }) => id))].sort());
	});

	test('takes the edition of the language where there is one, else the English one', () => {
		for (const set of setsIn('fr')) {
			const editions = studySets.filter(({ id }) => id === set.id).map(({ edition }) => edition);
			expect(set.edition).toBe(editions.includes('fr') ? 'fr' : 'en');
		}
		expect(setsIn('xx').every(({ edition }) => edition === 'en')).toBe(true);
	});
});
