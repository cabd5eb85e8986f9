import {
	DeliverPolicy,
	jetstream,
	type JetStreamClient,
	type JetStreamManager,
	type JetStreamPublishOptions,
	type JsMsg,
	type StoredMsg
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import type { EpochMillis } from '$lib/core/memory/time';

import type { Position, RoomName } from './event-log';
import { persist } from './nats-persist';

const ATTEMPT_MILLIS = 1_000;

/** A reader notices within two of these that its server is gone, and asks another. */
const HEARTBEAT_MILLIS = 1_000;

/** What is asked of the servers: one stream of all rooms, a subject a room. Throws what the client throws. */
export class NatsStream {
	readonly #connection: NatsConnection;
	readonly #manager: JetStreamManager;
	readonly #client: JetStreamClient;
	readonly #name: string;

	constructor(connection: NatsConnection, manager: JetStreamManager, name: string) {
		this.#connection = connection;
		this.#manager = manager;
		this.#client = jetstream(connection);
		this.#name = name;
	}

	/** @param options with a message id, so that a message sent again is stored once */
	async publish(
		room: RoomName,
		text: string,
		options: Partial<JetStreamPublishOptions> & { readonly msgID: string }
	): Promise<Position> {
		const subject = this.#subjectOf(room);
		const acknowledged = await persist(() =>
			this.#client.publish(subject, text, { ...options, timeout: ATTEMPT_MILLIS })
		);
		return acknowledged.seq;
	}

	/** The room's messages from its first on, in their order, until the signal aborts; never ends by itself. */
	async *messagesOf(room: RoomName, signal: AbortSignal): AsyncGenerator<JsMsg> {
		if (signal.aborted) return;
		const filter_subjects = this.#subjectOf(room);
		const consumer = await persist(() =>
			this.#client.consumers.get(this.#name, { filter_subjects })
		);
		const messages = await consumer.consume({ idle_heartbeat: HEARTBEAT_MILLIS });
		const stop = () => void messages.close();
		signal.addEventListener('abort', stop);
		try {
			if (signal.aborted) return;
			for await (const message of messages) {
				yield message;
				if (signal.aborted) return;
			}
		} finally {
			signal.removeEventListener('abort', stop);
			stop();
			// Where that fails the server forgets the consumer by itself.
			void consumer.delete().catch(() => undefined);
		}
	}

	lastOf(room: RoomName): Promise<StoredMsg | null> {
		const query = { last_by_subj: this.#subjectOf(room) };
		return persist(() => this.#manager.streams.getMessage(this.#name, query));
	}

	/** The room's first message at that position or after it. */
	firstFrom(room: RoomName, position: Position): Promise<StoredMsg | null> {
		const query = { seq: Math.max(1, position), next_by_subj: this.#subjectOf(room) };
		return persist(() => this.#manager.streams.getMessage(this.#name, query));
	}

	async lastAtByRoom(): Promise<Map<RoomName, EpochMillis>> {
		const lastAtByRoom = new Map<RoomName, EpochMillis>();
		const { state } = await this.#manager.streams.info(this.#name);
		if (!state.num_subjects) return lastAtByRoom;
		const consumer = await this.#client.consumers.get(this.#name, {
			deliver_policy: DeliverPolicy.LastPerSubject,
			headers_only: true
		});
		// Ends with the last room, or in time if one was deleted meanwhile.
		const batch = { max_messages: state.num_subjects, expires: ATTEMPT_MILLIS };
		for await (const message of await consumer.fetch(batch))
			lastAtByRoom.set(message.subject.slice(this.#subjectOf('').length), stampOf(message));
		void consumer.delete().catch(() => undefined);
		return lastAtByRoom;
	}

	async purge(room: RoomName): Promise<void> {
		await this.#manager.streams.purge(this.#name, { filter: this.#subjectOf(room) });
	}

	async close(): Promise<void> {
		await this.#connection.close();
	}

	#subjectOf(room: RoomName) {
		return `${this.#name}.${room}`;
	}
}

export const stampOf = (message: JsMsg): EpochMillis => Number(message.timestampNanos / 1_000_000n);
