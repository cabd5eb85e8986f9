import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';

import { csvOf, xlsxOf } from '$lib/components/class-report/write-sheets';

const sheet = {
	name: 'Pupils',
	rows: [
		['Name', 'Points'],
		['=HYPERLINK("http://x")', 0.5],
		['+1', -2],
		['-Ada', null],
		['@sum', 1],
		['＝1', 1],
		['Léa, "la grande"', 1]
	]
};

describe('csvOf', () => {
	test('begins with the mark of UTF-8, and lets no text be a formula', async () => {
		const bytes = new Uint8Array(await csvOf(sheet).arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
			'Name,Points',
			`"'=HYPERLINK(""http://x"")",0.5`,
			"'+1,-2",
			"'-Ada,",
			"'@sum,1",
			"'＝1,1",
			'"Léa, ""la grande""",1'
		]);
	});
});

describe('xlsxOf', () => {
	test('is read by another library as it was written, texts as texts', async () => {
		const file = await xlsxOf([sheet, { name: 'Questions', rows: [['No.'], [1]] }]);
		const read = await readXlsx(Buffer.from(await file.arrayBuffer()));
		expect(read).toEqual([
			{ sheet: 'Pupils', data: sheet.rows },
			{ sheet: 'Questions', data: [['No.'], [1]] }
		]);
	});
});
