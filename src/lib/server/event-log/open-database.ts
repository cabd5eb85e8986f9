import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { failed, ok, type Result } from '$lib/core/result';

import type { LogError } from './event-log';
import { toLogError } from './sqlite-error';

const FILE_NAME = 'rooms.db';
/** “Psge”, in the place that SQLite keeps in a file for whose it is. */
const APPLICATION_ID = 0x50736765;
/** Raised with every change of the table. */
const VERSION = 1;

/**
 * The lock is exclusive, since positions and readers are known in one process alone; it goes when the process does,
 * however it ends. What is deleted is overwritten: it holds names of pupils. A Mac flushes its disk only when told so
 * by another name.
 */
const SETTINGS = `
	PRAGMA locking_mode = EXCLUSIVE;
	PRAGMA journal_mode = WAL;
	PRAGMA synchronous = FULL;
	PRAGMA fullfsync = ON;
	PRAGMA secure_delete = ON;
`;

/** AUTOINCREMENT, so that no position comes twice, not even that of a deleted entry. */
const TABLE = `
	CREATE TABLE entries (
		position INTEGER PRIMARY KEY AUTOINCREMENT,
		room TEXT NOT NULL,
		at INTEGER NOT NULL,
		event TEXT NOT NULL
	) STRICT;
	CREATE INDEX entries_of_room ON entries (room, position);
	PRAGMA application_id = ${APPLICATION_ID};
	PRAGMA user_version = ${VERSION};
`;

/** Opens the log's file in that folder, or makes both. */
export function openDatabase(folder: string): Result<DatabaseSync, LogError> {
	let db: DatabaseSync | undefined;
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		db = new DatabaseSync(join(folder, FILE_NAME));
		db.exec(SETTINGS);
		const problem = makeReady(db);
		if (!problem) return ok(db);
		db.close();
		return failed(problem);
	} catch (thrown) {
		db?.close();
		return failed(toLogError(thrown));
	}
}

function makeReady(db: DatabaseSync): LogError | undefined {
	const read = (pragma: string) => Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
	const check = read('quick_check(1)');
	if (check !== 'ok') return { kind: 'damaged', cause: String(check) };
	const isEmpty = read('schema_version') === 0;
	if (isEmpty) db.exec(`BEGIN EXCLUSIVE; ${TABLE} COMMIT;`);
	else if (read('application_id') !== APPLICATION_ID)
		return { kind: 'damaged', cause: `${FILE_NAME} is another program's` };
	return Number(read('user_version')) > VERSION ? { kind: 'made-by-later-version' } : undefined;
}
