import { type BackupError, type BackupHeader, packBackup } from '../core/memory/backup';
import { historiesOf } from '../core/memory/fit/histories-of';
import type { ReviewHistories } from '../core/memory/fit/review-histories';
import { foldAll } from '../core/memory/fold-all';
import { groupByCard } from '../core/memory/group-by-card';
import type { Restored } from '../core/memory/learner-log';
import { isTakingBack } from '../core/memory/packed/event-columns';
import { packSnapshot } from '../core/memory/pack-snapshot';
import type { Result } from '../core/result';
import type { Arrival, Database } from './database';
import { LogReader } from './log-reader';
import { restore } from './restore';
import { writeSnapshot } from './snapshot';
import { bytesFormOf } from './stored-bytes';
import { readWholeLog } from './whole-log';

/** What reads the whole log, and so is done off the page. */
export interface LogTasks {
	/** Folds the log anew and leaves the snapshot; its bytes come back too, should there be no room for it. */
	readonly rebuild: { readonly gives: Uint8Array<ArrayBuffer>; readonly takes: undefined };
	readonly backUp: {
		readonly gives: Uint8Array<ArrayBuffer>;
		readonly takes: Omit<BackupHeader, 'eventCount'>;
	};
	readonly restore: {
		readonly gives: Result<Restored, BackupError>;
		readonly takes: Uint8Array<ArrayBuffer>;
	};
	readonly histories: { readonly gives: ReviewHistories; readonly takes: undefined };
}

export interface Done<Task extends keyof LogTasks> {
	readonly value: LogTasks[Task]['gives'];
	/** Segments that could not be read, by their first arrivals. */
	readonly damaged: readonly Arrival[];
}

type Work = {
	[Task in keyof LogTasks]: (
		db: Database,
		reader: LogReader,
		takes: LogTasks[Task]['takes']
	) => Promise<LogTasks[Task]['gives']>;
};

const WORK: Work = {
	async rebuild(db, reader) {
		const { blocks, lastArrival } = await readWholeLog(db, reader);
		const snapshot = packSnapshot(foldAll(blocks), lastArrival);
		await writeSnapshot(db, snapshot, await bytesFormOf(db)).catch(() => undefined);
		return snapshot;
	},
	async backUp(db, reader, header) {
		const { blocks } = await readWholeLog(db, reader);
		const eventCount = blocks.reduce((sum, { size }) => sum + size, 0);
		return packBackup(
			{ ...header, eventCount },
			blocks.map(({ bytes }) => bytes)
		);
	},
	restore,
	async histories(db, reader) {
		const { blocks } = await readWholeLog(db, reader);
		const takingBack = blocks.flatMap((block) => block.others().filter(isTakingBack));
		return historiesOf(groupByCard(blocks, new Set(takingBack.map(({ eventId }) => eventId))));
	}
};

/** @throws what IndexedDB throws */
export async function doTask<Task extends keyof LogTasks>(
	db: Database,
	task: Task,
	takes: LogTasks[Task]['takes']
): Promise<Done<Task>> {
	const reader = new LogReader(db);
	const value = await WORK[task](db, reader, takes);
	return { value, damaged: [...reader.damaged.keys()] };
}
