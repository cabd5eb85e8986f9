import { dueDayAfter, type Scheduling } from './card';
import { type Grade, GRADES } from './event';
import type { EpochMillis, StudyDay } from './time';

export const CARD_COLUMN_KINDS = {
	stability: Float32Array,
	difficulty: Float32Array,
	reviewCount: Uint32Array,
	lapseCount: Uint32Array,
	firstDay: Int32Array,
	lastDay: Int32Array,
	dueDay: Int32Array,
	lastGrade: Uint8Array,
	suspended: Uint8Array,
	idMillis: Float64Array,
	idCounter: Uint32Array,
	idDevice: Uint32Array,
	lastAtMillis: Float64Array
} as const;
type ColumnName = keyof typeof CARD_COLUMN_KINDS;
/** What cards remember, a row a card: as it is stored, and where it is changed. */
export type CardColumns = { [Name in ColumnName]: InstanceType<(typeof CARD_COLUMN_KINDS)[Name]> };
export const CARD_COLUMNS = Object.keys(CARD_COLUMN_KINDS) as ColumnName[];

export function emptyColumns(rows: number): CardColumns {
	return Object.fromEntries(
		CARD_COLUMNS.map((name) => [name, new CARD_COLUMN_KINDS[name](rows)])
	) as CardColumns;
}

export function grownColumns(columns: CardColumns, rows: number): CardColumns {
	const larger = emptyColumns(rows);
	for (const name of CARD_COLUMNS) larger[name].set(columns[name]);
	return larger;
}

/** What a review was to its card: its first, a recall after at least a day, or one more on the same day. */
export type ReviewRole = 'first' | 'recall' | 'repeat';

/** One review of a card; `scheduleRow` follows the last one. A million pass through here when a log is folded anew. */
export function stepReview(
	columns: CardColumns,
	row: number,
	day: StudyDay,
	gradeIndex: number,
	atMillis: EpochMillis,
	{ fsrs }: Scheduling
): ReviewRole {
	const reviewCount = columns.reviewCount[row] as number;
	const isFirst = reviewCount === 0;
	// Negative for a traveller whose day went back, or after a clock that was wrong: it counts as none.
	const daysSince = isFirst ? 0 : Math.max(0, day - (columns.lastDay[row] as number));
	const memory = isFirst
		? undefined
		: {
				stability: columns.stability[row] as number,
				difficulty: columns.difficulty[row] as number
			};
	const { stability, difficulty } = fsrs.next(memory, daysSince, GRADES[gradeIndex] as Grade);
	columns.stability[row] = stability;
	columns.difficulty[row] = difficulty;
	columns.reviewCount[row] = reviewCount + 1;
	if (isFirst) columns.firstDay[row] = day;
	else if (gradeIndex === 0) columns.lapseCount[row] = (columns.lapseCount[row] as number) + 1;
	columns.lastDay[row] = day;
	columns.lastAtMillis[row] = atMillis;
	columns.lastGrade[row] = gradeIndex;
	if (isFirst) return 'first';
	return daysSince > 0 ? 'recall' : 'repeat';
}

/** The day on which a card is due, from what it remembers now. */
export function scheduleRow(columns: CardColumns, row: number, scheduling: Scheduling): void {
	columns.dueDay[row] =
		columns.reviewCount[row] === 0
			? 0
			: dueDayAfter(
					columns.lastDay[row] as number,
					GRADES[columns.lastGrade[row] as number] as Grade,
					columns.stability[row] as number,
					scheduling
				);
}
