import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';

import { getLocale } from '$lib/i18n/locale';

import type { Sheet, SheetCell } from './sheets';

/** What a spreadsheet takes for the start of a formula, also as the wide signs of East Asian keyboards. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * As a spreadsheet in the page's language opens it by a double click: where the decimal sign is a comma, cells are parted
 * by semicolons. A text that would be read as a formula has an apostrophe before it.
 */
export function csvOf({ rows }: Sheet): Blob {
	const decimal = new Intl.NumberFormat(getLocale()).format(0.5).charAt(1);
	const cellOf = (cell: SheetCell): SheetCell => {
		if (typeof cell === 'number') return String(cell).replace('.', decimal);
		return cell !== null && FORMULA.test(cell) ? `'${cell}` : cell;
	};
	const text = writeCsv(
		rows.map((row) => row.map(cellOf)),
		// The mark tells a spreadsheet that the letters are UTF-8.
		{ bom: true, delimiter: decimal === ',' ? ';' : ',' }
	);
	return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** Texts are stored as texts, which no spreadsheet computes. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Blob> {
	const bytes = await writeXlsx({
		sheets: sheets.map(({ name, rows }) => ({
			name,
			rows: rows.map((row) => [...row]),
			columns: (rows[0] ?? []).map((_head, at) => ({ width: at === 0 || at === 2 ? 24 : 14 })),
			freezePane: { rows: 1 }
		}))
	});
	return new Blob([new Uint8Array(bytes)], {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	});
}
