import { describe, expect, test } from 'vitest';

import {
	parsePrintQuery,
	type PrintChoice,
	printQuery,
	READING_PLACES,
	SHEETS
} from '$lib/session/print-choice';

const choices: PrintChoice[] = SHEETS.flatMap((sheet) =>
	READING_PLACES.flatMap((reading) => [true, false].map((code) => ({ sheet, reading, code })))
);

describe('printQuery', () => {
	test('comes back as it was written after the address of a quiz', () => {
		for (const choice of choices)
			expect(parsePrintQuery(`?set=mali&v=1&seed=7${printQuery(choice)}`)).toEqual(choice);
	});

	test('adds nothing for a worksheet alone', () => {
		expect(printQuery({ sheet: 'worksheet', reading: 'none', code: false })).toBe('');
		expect(printQuery({ sheet: 'key', reading: 'after', code: true })).toBe(
			'&sheet=key&reading=after&code=1'
		);
	});

	test('means a worksheet alone where the address says nothing that is known', () => {
		expect(parsePrintQuery('?sheet=answers&reading=%zz&code=yes')).toEqual(parsePrintQuery(''));
	});
});
