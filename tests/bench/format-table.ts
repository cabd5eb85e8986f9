import { GOAL_MILLIS, type Row, type What } from './rows.ts';

/** The rows as a Markdown table. */
export function formatTable(rows: readonly Row[]): string {
	const cells = [
		['what', 'ms', 'usual design, ms', 'ratio', 'goal, ms'],
		...rows.map(({ what, ms, baselineMs, ratio }) => [
			what,
			String(ms),
			String(baselineMs),
			String(ratio),
			goal(what, ms)
		])
	];
	const widths = (cells[0] as string[]).map((_, column) =>
		Math.max(...cells.map((row) => (row[column] as string).length))
	);
	const lines = cells.map(
		(row) =>
			`| ${row.map((cell, column) => pad(cell, widths[column] as number, column)).join(' | ')} |`
	);
	const rule = `| ${widths.map((width, column) => (column === 0 ? '-' : '-:').padStart(width, '-')).join(' | ')} |`;
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}

const pad = (cell: string, width: number, column: number) =>
	column === 0 ? cell.padEnd(width) : cell.padStart(width);

function goal(what: string, ms: number): string {
	const most = GOAL_MILLIS[what as What];
	if (most === undefined) return '';
	return ms <= most ? `${most}, met` : `${most}, missed`;
}
