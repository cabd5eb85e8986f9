import type { PlayerId } from '../room-event';
import type { ClassSums } from './class-sums';
import type { Cell } from './class-table';
import type { NamedTable } from './sitting';

export interface PupilRow {
	readonly playerId: PlayerId;
	/** Empty where none was given. */
	readonly name: string;
	/** A question after the other as the sums have them; undefined where the pupil was not there for it. */
	readonly cells: readonly (Cell | undefined)[];
	/** Of the questions of the test that the pupil was there for. */
	readonly credit: number;
	readonly outOf: number;
}

/** A class's rows in the order of the sums that it is part of, whose questions another class may have had in another order. */
export function pupilRows({ items }: ClassSums, { table, names }: NamedTable): PupilRow[] {
	const places = new Map(table.questions.map(({ cardKey }, at) => [cardKey, at]));
	return table.rows.map((row) => {
		const cells = items.map(({ cardKey }) => row.cells[places.get(cardKey) ?? -1]);
		const tested = cells.filter((cell, at) => cell && items[at]?.inTest);
		return {
			playerId: row.playerId,
			name: names.get(row.playerId) ?? '',
			cells,
			credit: tested.reduce((sum, cell) => sum + (cell?.credit ?? 0), 0),
			outOf: tested.length
		};
	});
}
