import { describe, expect, test } from 'vitest';

import { ascendingOptions } from '$lib/core/item/ascending-options';

const idsInOrder = (...texts: string[]) =>
	ascendingOptions(texts.map((text) => ({ id: text, text: [text] })));

describe('ascendingOptions', () => {
	test.each([
		['numbers', ['11,700', '950', '1,600'], ['950', '1,600', '11,700']],
		['French numbers', ['11 700', '9 500', '1 600'], ['1 600', '9 500', '11 700']],
		['numbers with a unit', ['10 years', '1 year', '20 years'], ['1 year', '10 years', '20 years']],
		['shares', ['30 %', '4.5 %', '100 %'], ['4.5 %', '30 %', '100 %']],
		['years', ['2013', '2012', '2015'], ['2012', '2013', '2015']],
		[
			'days',
			['30 June 2023', '16 June 2023', '1 July 2022'],
			['1 July 2022', '16 June 2023', '30 June 2023']
		],
		['months', ['juin 2023', 'avril 2023', 'mars 2024'], ['avril 2023', 'juin 2023', 'mars 2024']],
		['days in figures', ['30/06/2023', '01/07/2022'], ['01/07/2022', '30/06/2023']]
	])('puts %s in ascending order', (_, texts, ids) => {
		expect(idsInOrder(...texts)).toEqual(ids);
	});

	test('is undefined where one option is no number', () => {
		expect(idsInOrder('30', '20', 'nobody knows')).toBeUndefined();
	});
});
