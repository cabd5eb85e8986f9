import type { EpochMillis } from '$lib/core/memory/time';
import { failed, ok, type Result } from '$lib/core/result';

import { steadyClock } from '../steady-clock';
import { Arrivals } from './arrivals';
import { encodeEvent, requireRoomName } from './encode-event';
import { EntryTable, type LastEntry } from './entry-table';
import {
	type AppendError,
	type Entry,
	type EventLog,
	type LogError,
	LogFailure,
	type Position,
	type RoomName
} from './event-log';
import { openDatabase } from './open-database';
import { toLogError } from './sqlite-error';

type Outcome = Result<Position, AppendError>;

interface PendingAppend {
	readonly room: RoomName;
	readonly text: string;
	readonly expectedPosition: Position | undefined;
	readonly resolve: (outcome: Outcome) => void;
}

/**
 * The log in a file of this process. Durable means on the disk: what arrives in one turn of the event loop is written
 * and flushed as one transaction, during which the process waits for the disk.
 */
class SqliteEventLog implements EventLog {
	readonly #table: EntryTable;
	readonly #now: () => EpochMillis;
	readonly #lastByRoom = new Map<RoomName, LastEntry>();
	readonly #arrivals = new Arrivals();
	readonly #closing = new AbortController();
	#pending: PendingAppend[] = [];

	constructor(table: EntryTable, now: () => EpochMillis) {
		this.#table = table;
		this.#now = now;
	}

	async append(room: RoomName, event: unknown, expectedPosition?: Position): Promise<Outcome> {
		const encoded = encodeEvent(room, event);
		if (!encoded.ok) return encoded;
		if (this.#closing.signal.aborted) return failed({ kind: 'closed' });
		return new Promise((resolve) => {
			// After all requests of this turn, so that they share one flush.
			if (this.#pending.length === 0) setImmediate(() => this.#writePending());
			this.#pending.push({ room, text: encoded.value, expectedPosition, resolve });
		});
	}

	async *read(
		room: RoomName,
		afterPosition: Position,
		signal: AbortSignal
	): AsyncGenerator<readonly Entry[]> {
		requireRoomName(room);
		const ended = AbortSignal.any([signal, this.#closing.signal]);
		let position = afterPosition;
		for (let isFirst = true; !ended.aborted; isFirst = false) {
			const entries = this.#attempt(() => this.#table.entriesAfter(room, position));
			if (!entries.ok) throw new LogFailure(entries.error);
			position = entries.value.at(-1)?.position ?? position;
			if (isFirst || entries.value.length > 0) yield entries.value;
			else await this.#arrivals.next(room, ended);
		}
	}

	lastPosition(room: RoomName): Promise<Result<Position, LogError>> {
		requireRoomName(room);
		return Promise.resolve(this.#attempt(() => this.#table.lastOf(room).position));
	}

	deleteRoom(room: RoomName): Promise<Result<void, LogError>> {
		requireRoomName(room);
		this.#writePending();
		this.#lastByRoom.delete(room);
		return Promise.resolve(this.#attempt(() => this.#table.deleteRoom(room)));
	}

	roomsQuietSince(atMillis: EpochMillis): Promise<Result<RoomName[], LogError>> {
		return Promise.resolve(this.#attempt(() => this.#table.roomsQuietSince(atMillis)));
	}

	close(): Promise<void> {
		if (!this.#closing.signal.aborted) {
			this.#writePending();
			this.#closing.abort();
			this.#table.close();
		}
		return Promise.resolve();
	}

	#writePending() {
		const pending = this.#pending;
		if (pending.length === 0) return;
		this.#pending = [];
		const outcomes = this.#attempt(() =>
			this.#table.transact(() => pending.map((append) => this.#write(append)))
		);
		// What was not written did not happen; only the file knows what was last.
		if (!outcomes.ok) this.#lastByRoom.clear();
		for (const [index, { resolve }] of pending.entries())
			resolve(outcomes.ok ? (outcomes.value[index] as Outcome) : outcomes);
		for (const room of new Set(pending.map(({ room }) => room))) this.#arrivals.announce(room);
	}

	#write({ room, text, expectedPosition }: PendingAppend): Outcome {
		const last = this.#lastByRoom.get(room) ?? this.#table.lastOf(room);
		if (expectedPosition !== undefined && expectedPosition !== last.position)
			return failed({ kind: 'conflict' });
		const at = Math.max(this.#now(), last.at);
		const position = this.#table.insert(room, at, text);
		this.#lastByRoom.set(room, { position, at });
		return ok(position);
	}

	#attempt<Value>(work: () => Value): Result<Value, LogError> {
		if (this.#closing.signal.aborted) return failed({ kind: 'closed' });
		try {
			return ok(work());
		} catch (thrown) {
			return failed(toLogError(thrown));
		}
	}
}

/**
 * Opens the log kept in that folder; its file can be open in one process at a time.
 * @param now the clock that stamps entries; where it is behind a room's last entry, the room's time stands still
 */
export function openSqliteEventLog(
	folder: string,
	now: () => EpochMillis = steadyClock()
): Result<EventLog, LogError> {
	const opened = openDatabase(folder);
	if (!opened.ok) return opened;
	try {
		return ok(new SqliteEventLog(new EntryTable(opened.value), now));
	} catch (thrown) {
		opened.value.close();
		return failed({ kind: 'damaged', cause: String(thrown) });
	}
}
