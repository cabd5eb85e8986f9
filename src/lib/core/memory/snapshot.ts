import { failed, ok, type Result } from '../result';
import { CARD_COLUMN_KINDS, emptyColumns } from './card-table';
import type { OpenedFold } from './fold';
import { Block } from './packed/block';
import { SortedKeys } from './packed/sorted-keys';
import type { SettingEvent } from './setting-fold';
import type { StudyDaySummary } from './study-day-summary';

/** Raised whenever the fold or this layout changes, so that older snapshots are folded anew. */
export const SNAPSHOT_FORMAT = 2;

export const DAY_FIELDS = [
	'day',
	'reviewCount',
	'firstCount',
	'recallCount',
	'recalledCount',
	'latencyMillis'
] as const satisfies readonly (keyof StudyDaySummary)[];

export interface SnapshotAbout {
	readonly format: number;
	/** The last arrival folded into it. */
	readonly arrival: number;
	readonly cardCount: number;
	readonly devices: readonly string[];
	readonly settingEvents: readonly SettingEvent[];
	readonly undoneIds: readonly string[];
	readonly newestId?: string | undefined;
}

/** `damaged` for anything that `packSnapshot` did not write, an older format included. */
export function unpackSnapshot(
	bytes: Uint8Array
): Result<{ readonly arrival: number; readonly saved: OpenedFold }, 'damaged'> {
	const read = Block.read(bytes);
	if (!read.ok) return read;
	const block = read.value;
	const about = readAbout(block.about);
	if (!about) return failed('damaged');
	const { arrival, cardCount, devices, settingEvents, undoneIds, newestId } = about;
	const columns = emptyColumns(0);
	for (const [name, Kind] of Object.entries(CARD_COLUMN_KINDS))
		Object.assign(columns, { [name]: block.column(name, Kind as typeof Float64Array) });
	columns.lastAtMillis = block.column('sinceId', Float64Array);
	for (let row = 0; row < cardCount; row++)
		(columns.lastAtMillis[row] as number) += columns.idMillis[row] as number;
	const keys = new SortedKeys({
		size: cardCount,
		letters: block.column('keyLetters', Uint8Array),
		runs: block.column('keyRuns', Uint32Array)
	});
	const dayColumns = DAY_FIELDS.map((field) => block.column(`day.${field}`, Float64Array));
	const days = Array.from(dayColumns[0] ?? [], (_, place) =>
		Object.fromEntries(DAY_FIELDS.map((field, index) => [field, dayColumns[index]?.[place]]))
	) as unknown as StudyDaySummary[];
	const saved = { cards: { keys, columns, devices }, days, settingEvents, undoneIds, newestId };
	return ok({ arrival, saved });
}

/** The checksum has shown that these are the bytes once written here, so only their format is in question. */
function readAbout(value: unknown): SnapshotAbout | undefined {
	const about = value as Partial<SnapshotAbout> | null;
	return about?.format === SNAPSHOT_FORMAT ? (about as SnapshotAbout) : undefined;
}
