import type { EpochMillis } from '$lib/core/memory/time';
import type { Result } from '$lib/core/result';

/** Where an entry stands: opaque, greater than all before it in its room, with gaps; never given twice. */
export type Position = number;

/** Before the first entry of every room. */
export const BEGINNING: Position = 0;

/** Bytes of an event's JSON in UTF-8. */
export const MAX_EVENT_BYTES = 262_144;

/** A name of 1 to 64 letters, digits, `-` and `_`; upper and lower case differ. See `isRoomName`. */
export type RoomName = string;

export interface Entry {
	readonly position: Position;
	/** Stamped by the log, the only clock that counts; never less than that of an earlier entry of the room. */
	readonly at: EpochMillis;
	/** As it was appended, and as trustworthy: the reader's schema parses it. Undefined where it is no longer JSON. */
	readonly event: unknown;
}

export type LogError =
	/** Another process has the log open. */
	| { readonly kind: 'locked' }
	/** The file is none of a log's, or no longer whole. */
	| { readonly kind: 'damaged'; readonly cause: string }
	| { readonly kind: 'made-by-later-version' }
	| { readonly kind: 'disk-full' }
	| { readonly kind: 'closed' }
	/** The log could not be reached, or not in time. */
	| { readonly kind: 'unavailable'; readonly cause: string };

export type AppendError =
	/** The room's last entry is not the expected one; nothing was appended. */
	{ readonly kind: 'conflict' } | { readonly kind: 'too-big'; readonly bytes: number } | LogError;

/** The events of all rooms, each room a log of its own. Both adapters pass `event-log-contract.ts`. */
export interface EventLog {
	/**
	 * Resolves once the entry is durable; its `at` comes with reading it. Without `expectedPosition` it is appended
	 * wherever the room stands, and those appended one after another without waiting stand in that order. With it, it is
	 * appended only after that very entry, or as the first of its room after `BEGINNING`.
	 *
	 * After `unavailable` it is not known whether the entry is there, so an event should carry an id of its own.
	 * @throws TypeError for what JSON has no text for, and for what is no room's name
	 */
	append(
		room: RoomName,
		event: unknown,
		expectedPosition?: Position
	): Promise<Result<Position, AppendError>>;
	/**
	 * The entries after a position, and then those that arrive, until the signal aborts or the log is closed. The first
	 * batch holds all that were there when it was asked for, and is empty where there were none. Meant for one reader a room and process, who hands on what it reads; not for one a player.
	 * @throws LogFailure where the log can no longer be read
	 */
	read(
		room: RoomName,
		afterPosition: Position,
		signal: AbortSignal
	): AsyncIterable<readonly Entry[]>;
	/** Of the room's newest entry, by whomever it was written, or past it; `BEGINNING` where there is none. */
	lastPosition(room: RoomName): Promise<Result<Position, LogError>>;
	/** Takes a room's entries away for good. Its readers go on: what is appended later has greater positions. */
	deleteRoom(room: RoomName): Promise<Result<void, LogError>>;
	/** The rooms whose last entry is older than that time. */
	roomsQuietSince(atMillis: EpochMillis): Promise<Result<RoomName[], LogError>>;
	/** Ends every reader, after what was appended is durable or has failed. */
	close(): Promise<void>;
}

/** What ends a reader that could not go on. */
export class LogFailure extends Error {
	override readonly name = 'LogFailure';
	readonly error: LogError;

	constructor(error: LogError) {
		super('cause' in error ? `${error.kind}: ${error.cause}` : error.kind);
		this.error = error;
	}
}

export function isRoomName(text: string): text is RoomName {
	return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
