import { failed, ok, type Result } from '../result';
import { CARD_COLUMN_KINDS, emptyColumns } from './card-columns';
import type { ConfidenceLevel } from './confidence-table';
import { GRADES } from './event';
import { isEventId } from './event-id';
import type { OpenedFold } from './fold';
import { Block } from './packed/block';
import { RUN, SortedKeys } from './packed/sorted-keys';
import { readEvent } from './read-event';
import { isQuizSummary, type QuizSummary } from './quiz-summary';
import { isSettingEvent, type SettingEvent } from './setting-fold';
import type { StudyDaySummary } from './study-day-summary';

/** Raised whenever the fold or this layout changes, so that older snapshots are folded anew. */
export const SNAPSHOT_FORMAT = 4;

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
	readonly confidence: readonly ConfidenceLevel[];
	readonly settingEvents: readonly SettingEvent[];
	readonly quizzes: readonly QuizSummary[];
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
	const { arrival, cardCount, devices, confidence, settingEvents, quizzes, undoneIds, newestId } =
		about;
	const columns = emptyColumns(0);
	for (const [name, Kind] of Object.entries(CARD_COLUMN_KINDS))
		Object.assign(columns, { [name]: block.column(name, Kind as typeof Float64Array) });
	columns.lastAtMillis = block.column('sinceId', Float64Array);
	if (!Object.values(columns).every(({ length }) => length === cardCount)) return failed('damaged');
	for (let row = 0; row < cardCount; row++)
		(columns.lastAtMillis[row] as number) += columns.idMillis[row] as number;
	const keys = new SortedKeys({
		size: cardCount,
		letters: block.column('keyLetters', Uint8Array),
		runs: block.column('keyRuns', Uint32Array)
	});
	const { letters, runs } = keys.packed;
	const isSound =
		runs.length === Math.ceil(cardCount / RUN) &&
		runs.every((at) => at < letters.length) &&
		columns.lastGrade.every((grade) => grade < GRADES.length) &&
		columns.idDevice.every((device) => device < devices.length);
	if (!isSound) return failed('damaged');
	const dayColumns = DAY_FIELDS.map((field) => block.column(`day.${field}`, Float64Array));
	const days = Array.from(dayColumns[0] ?? [], (_, place) =>
		Object.fromEntries(DAY_FIELDS.map((field, index) => [field, dayColumns[index]?.[place]]))
	) as unknown as StudyDaySummary[];
	const saved = {
		cards: { keys, columns, devices },
		days,
		confidence,
		settingEvents,
		quizzes,
		undoneIds,
		newestId
	};
	return ok({ arrival, saved });
}

/** A checksum shows that bytes are whole, not that what wrote them did it right. */
function readAbout(value: unknown): SnapshotAbout | undefined {
	const about = (value ?? {}) as Partial<Record<keyof SnapshotAbout, unknown>>;
	const isAbout =
		about.format === SNAPSHOT_FORMAT &&
		Number.isSafeInteger(about.arrival) &&
		isListOf(about.devices, (device) => typeof device === 'string') &&
		isListOf(about.confidence, isConfidenceLevel) &&
		isListOf(about.undoneIds, (id) => typeof id === 'string') &&
		isListOf(about.settingEvents, (stored) => {
			const event = readEvent(stored);
			return event !== undefined && isSettingEvent(event);
		}) &&
		isListOf(about.quizzes, isQuizSummary) &&
		(about.newestId === undefined ||
			(typeof about.newestId === 'string' && isEventId(about.newestId)));
	return isAbout ? (about as SnapshotAbout) : undefined;
}

function isConfidenceLevel(value: unknown): boolean {
	const { percent, count, rightCount } = (value ?? {}) as Partial<
		Record<keyof ConfidenceLevel, unknown>
	>;
	return [percent, count, rightCount].every(Number.isSafeInteger);
}

const isListOf = (value: unknown, isEntry: (entry: unknown) => boolean) =>
	Array.isArray(value) && value.every(isEntry);
