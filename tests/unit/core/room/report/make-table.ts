import type { Response } from '$lib/core/item/response';
import type { Cell, ClassTable } from '$lib/core/room/report/class-table';

const cellOf = (credit: number, response: Response): Cell => ({
	credit,
	given: { response, elapsedMillis: 2000 }
});

/** A class of these credits, a row a player; undefined for who was not there. */
export const tableOf = (rows: readonly (readonly (number | undefined)[])[]): ClassTable => ({
	setId: 'mali',
	setVersion: 1,
	questions: (rows[0] ?? []).map((_credit, index) => ({
		cardKey: `mali/q${index + 1}/whole`,
		type: 'choice',
		keyId: 'key',
		inTest: true
	})),
	rows: rows.map((credits, index) => ({
		playerId: `p${index}`,
		cells: credits.map((credit) =>
			credit === undefined ? undefined : cellOf(credit, { type: 'none' })
		)
	}))
});

/** A class in which each player picked these options; the key gives credit. */
export function pickedTable(rows: readonly (readonly string[])[]): ClassTable {
	const table = tableOf(rows.map((picked) => picked.map((id) => (id === 'key' ? 1 : 0))));
	return {
		...table,
		rows: table.rows.map((row, player) => ({
			...row,
			cells: row.cells.map(
				(cell, index) =>
					cell && cellOf(cell.credit, { type: 'choice', optionId: rows[player]?.[index] ?? '' })
			)
		}))
	};
}
