import { randomUUID } from 'node:crypto';

import { type JsMsg, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node';

import type { EpochMillis } from '$lib/core/memory/time';
import { failed, ok, type Result } from '$lib/core/result';

import { decodeEvent, encodeEvent, requireRoomName } from './encode-event';
import {
	type AppendError,
	BEGINNING,
	type Entry,
	type EventLog,
	type LogError,
	LogFailure,
	type Position,
	type RoomName
} from './event-log';
import { ensureStream } from './nats-ensure-stream';
import { toLogError } from './nats-error';
import {
	expectedPositionOf,
	expectingHeaders,
	hasGoneOn,
	standsAfter
} from './nats-expected-position';
import { persist } from './nats-persist';
import { NatsStream, stampOf } from './nats-stream';

/** Of several processes that make the stream at once, one may get no reply at all. */
const MAKING_MILLIS = 1_000;

export interface NatsOptions {
	/** Where the servers are and who asks, as the client takes it. */
	readonly connection: NodeConnectionOptions;
	/** Letters, digits, `-` and `_`; the rooms' subjects begin with it. */
	readonly stream?: string;
}

/**
 * The log in a cluster of NATS servers (2.9 or newer). Durable means that most of the nodes have it: they acknowledge
 * before their disks are flushed, which is every two minutes. The death of a process or of one node loses nothing;
 * power that fails everywhere at once can take the newest entries.
 */
class NatsEventLog implements EventLog {
	readonly #stream: NatsStream;
	readonly #appends = new Set<Promise<unknown>>();
	readonly #closing = new AbortController();

	constructor(stream: NatsStream) {
		this.#stream = stream;
	}

	async append(
		room: RoomName,
		event: unknown,
		expectedPosition?: Position
	): Promise<Result<Position, AppendError>> {
		const encoded = encodeEvent(room, event);
		if (!encoded.ok) return encoded;
		const appending = this.#attempt(() =>
			expectedPosition === undefined
				? this.#stream.publish(room, encoded.value, { msgID: randomUUID() })
				: this.#appendAfter(room, encoded.value, expectedPosition)
		);
		this.#appends.add(appending);
		const appended = await appending;
		this.#appends.delete(appending);
		if (!appended.ok) return appended;
		return appended.value === undefined ? failed({ kind: 'conflict' }) : ok(appended.value);
	}

	/**
	 * Reads the room from its beginning whatever the position: which messages are entries depends on those before, and so
	 * does their time, since the servers' clocks may differ. What a slow reader has not taken yet waits in memory.
	 */
	async *read(
		room: RoomName,
		afterPosition: Position,
		signal: AbortSignal
	): AsyncGenerator<readonly Entry[]> {
		requireRoomName(room);
		const ended = AbortSignal.any([signal, this.#closing.signal]);
		let last = BEGINNING;
		let at = 0;
		let batch: Entry[] = [];
		try {
			const newest = (await this.#stream.lastOf(room))?.seq ?? BEGINNING;
			if (newest === BEGINNING) yield [];
			for await (const message of this.#stream.messagesOf(room, ended)) {
				// A consumer that was made anew could bring a message again.
				if (message.seq > last && (await this.#isEntry(room, message, last))) {
					at = Math.max(at, stampOf(message));
					last = message.seq;
					const event = decodeEvent(message.string());
					if (last > afterPosition) batch.push({ position: last, at, event });
				}
				const isComplete = message.seq === newest || (message.seq > newest && batch.length > 0);
				if (!isComplete) continue;
				yield batch;
				batch = [];
			}
		} catch (thrown) {
			if (!ended.aborted) throw new LogFailure(toLogError(thrown));
		}
	}

	lastPosition(room: RoomName): Promise<Result<Position, LogError>> {
		requireRoomName(room);
		return this.#attempt(async () => (await this.#stream.lastOf(room))?.seq ?? BEGINNING);
	}

	deleteRoom(room: RoomName): Promise<Result<void, LogError>> {
		requireRoomName(room);
		return this.#attempt(() => this.#stream.purge(room));
	}

	roomsQuietSince(atMillis: EpochMillis): Promise<Result<RoomName[], LogError>> {
		return this.#attempt(async () =>
			[...(await this.#stream.lastAtByRoom())]
				.filter(([, at]) => at < atMillis)
				.map(([room]) => room)
		);
	}

	async close(): Promise<void> {
		this.#closing.abort();
		await Promise.all(this.#appends);
		await this.#stream.close();
	}

	/** The new entry's position; nothing if the room had gone on. */
	async #appendAfter(room: RoomName, text: string, expected: Position) {
		if (await hasGoneOn(this.#stream, room, expected)) return undefined;
		const position = await this.#stream.publish(room, text, {
			msgID: randomUUID(),
			headers: expectingHeaders(expected)
		});
		const isEntry = await standsAfter(this.#stream, room, position, expected);
		return isEntry ? position : undefined;
	}

	/** @param last the entry before it, as far as was read */
	async #isEntry(room: RoomName, message: JsMsg, last: Position) {
		const expected = expectedPositionOf(message.headers);
		if (expected === undefined || expected === last) return true;
		// The first of a room that was deleted while it was read.
		if (expected !== BEGINNING) return false;
		return (await this.#stream.firstFrom(room, BEGINNING))?.seq === message.seq;
	}

	async #attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, LogError>> {
		if (this.#closing.signal.aborted) return failed({ kind: 'closed' });
		try {
			return ok(await work());
		} catch (thrown) {
			return failed(toLogError(thrown));
		}
	}
}

function openStream(connection: NatsConnection, name: string): Promise<NatsStream> {
	return persist(async () => {
		const maker = await jetstreamManager(connection, { timeout: MAKING_MILLIS });
		await ensureStream(connection, maker, name);
		return new NatsStream(connection, await jetstreamManager(connection), name);
	});
}

/** Connects to a cluster and goes on connecting whenever the connection is lost. */
export async function openNatsEventLog({
	connection: options,
	stream = 'passage-rooms'
}: NatsOptions): Promise<Result<EventLog, LogError>> {
	let connection: NatsConnection | undefined;
	try {
		connection = await connect({
			name: 'passage',
			maxReconnectAttempts: -1,
			reconnectTimeWait: 250,
			...options
		});
		return ok(new NatsEventLog(await openStream(connection, stream)));
	} catch (thrown) {
		await connection?.close();
		return failed(toLogError(thrown));
	}
}
