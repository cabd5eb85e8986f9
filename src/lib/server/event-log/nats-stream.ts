import {
	type ConsumerMessages,
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

import { BEGINNING, type Position, type RoomName } from './event-log';
import { persist } from './nats-persist';

const ATTEMPT_MILLIS = 1_000;

const HEARTBEAT_MILLIS = 1_000;

/** After which a reader takes the node for gone, and asks another. */
const SILENCE_MILLIS = 2_500;

/** What is asked of the servers: one stream of all rooms, a subject a room. Throws what the client throws. */
export class NatsStream {
	readonly #connection: NatsConnection;
	readonly #manager: JetStreamManager;
	readonly #client: JetStreamClient;
	readonly #name: string;

	constructor(connection: NatsConnection, manager: JetStreamManager, name: string) {
		this.#connection = connection;
		this.#manager = manager;
		// In version 2.9 the servers may choose the lost node for a new reader, and nobody answers: a short wait, and again.
		this.#client = jetstream(connection, { timeout: ATTEMPT_MILLIS });
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
		let last = BEGINNING;
		while (!signal.aborted) {
			const consumer = await persist(() =>
				this.#client.consumers.get(this.#name, {
					filter_subjects: this.#subjectOf(room),
					deliver_policy: DeliverPolicy.StartSequence,
					opt_start_seq: last + 1
				})
			);
			const messages = await consumer.consume({ idle_heartbeat: HEARTBEAT_MILLIS });
			const stop = () => void messages.close();
			signal.addEventListener('abort', stop);
			// The client would ask for ever for a consumer that was on a node which never comes back.
			const silence = setTimeout(stop, SILENCE_MILLIS);
			void putOff(silence, messages);
			try {
				if (signal.aborted) return;
				for await (const message of messages) {
					silence.refresh();
					last = message.seq;
					yield message;
					if (signal.aborted) return;
				}
			} finally {
				clearTimeout(silence);
				signal.removeEventListener('abort', stop);
				stop();
				// Where that fails the server forgets the consumer by itself.
				void consumer.delete().catch(() => undefined);
			}
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

/** With every sign of life from the server. */
async function putOff(silence: NodeJS.Timeout, messages: ConsumerMessages) {
	for await (const { type } of messages.status()) if (type === 'heartbeat') silence.refresh();
}

export const stampOf = (message: JsMsg): EpochMillis => Number(message.timestampNanos / 1_000_000n);
