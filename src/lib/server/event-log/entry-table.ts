import type { DatabaseSync, StatementSync } from 'node:sqlite';

import type { EpochMillis } from '$lib/core/memory/time';

import { decodeEvent } from './encode-event';
import { BEGINNING, type Entry, type Position, type RoomName } from './event-log';

export interface LastEntry {
	readonly position: Position;
	readonly at: EpochMillis;
}

/** Goes from room to room in the index, since asking for all distinct ones would read every entry. */
const QUIET_ROOMS = `
	WITH RECURSIVE rooms (room) AS (
		SELECT min(room) FROM entries
		UNION ALL
		SELECT (SELECT min(room) FROM entries WHERE room > rooms.room) FROM rooms WHERE room IS NOT NULL
	)
	SELECT room FROM rooms WHERE room IS NOT NULL
	AND (SELECT at FROM entries WHERE entries.room = rooms.room ORDER BY position DESC LIMIT 1) < ?
`;

/** What is asked of the file, in SQL; throws what SQLite throws. */
export class EntryTable {
	readonly #db: DatabaseSync;
	readonly #insert: StatementSync;
	readonly #selectLast: StatementSync;
	readonly #selectAfter: StatementSync;
	readonly #deleteRoom: StatementSync;
	readonly #selectQuiet: StatementSync;

	constructor(db: DatabaseSync) {
		this.#db = db;
		this.#insert = db.prepare('INSERT INTO entries (room, at, event) VALUES (?, ?, ?)');
		this.#selectLast = db.prepare(
			'SELECT position, at FROM entries WHERE room = ? ORDER BY position DESC LIMIT 1'
		);
		this.#selectAfter = db.prepare(
			'SELECT position, at, event FROM entries WHERE room = ? AND position > ? ORDER BY position'
		);
		this.#deleteRoom = db.prepare('DELETE FROM entries WHERE room = ?');
		this.#selectQuiet = db.prepare(QUIET_ROOMS);
	}

	/** All of the work is on the disk when it returns, or none of it. */
	transact<Value>(work: () => Value): Value {
		this.#db.exec('BEGIN');
		try {
			const value = work();
			this.#db.exec('COMMIT');
			return value;
		} catch (thrown) {
			// SQLite takes back by itself what a full disk cut short.
			if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
			throw thrown;
		}
	}

	insert(room: RoomName, at: EpochMillis, text: string): Position {
		return Number(this.#insert.run(room, at, text).lastInsertRowid);
	}

	lastOf(room: RoomName): LastEntry {
		const row = this.#selectLast.get(room) as LastEntry | undefined;
		return row ?? { position: BEGINNING, at: 0 };
	}

	entriesAfter(room: RoomName, afterPosition: Position): Entry[] {
		return this.#selectAfter.all(room, afterPosition).map(({ position, at, event }) => ({
			position: position as Position,
			at: at as EpochMillis,
			event: decodeEvent(event as string)
		}));
	}

	deleteRoom(room: RoomName): void {
		this.#deleteRoom.run(room);
		// Until then the write-ahead log holds what was deleted.
		this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	}

	roomsQuietSince(atMillis: EpochMillis): RoomName[] {
		return this.#selectQuiet.all(atMillis).map(({ room }) => room as RoomName);
	}

	close(): void {
		this.#db.close();
	}
}
