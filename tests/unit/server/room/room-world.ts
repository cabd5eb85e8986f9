import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { StudySet } from '$lib/core/item/study-set';
import type { HostedPlayer, HostRoom } from '$lib/core/room/host-view';
import type { PlayerOwn, PlayerRoom } from '$lib/core/room/player-view';
import { DEFAULT_OPTIONS, type RoomOptions, type RoomQuestion } from '$lib/core/room/room-event';
import type { ScreenView } from '$lib/core/room/screen-view';
import type { EventLog } from '$lib/server/event-log/event-log';
import { openSqliteEventLog } from '$lib/server/event-log/sqlite-event-log';
import { RoomApi, type RoomRequest } from '$lib/server/room/room-api';
import { Rooms } from '$lib/server/room/rooms';

import { ask, set as authoredSet } from '../../core/room/make-room';

export interface Reply {
	readonly status: number;
	readonly body: Record<string, unknown>;
}

type Answer = (api: RoomApi, asked: RoomRequest) => Promise<Response>;

/** One server of the app on a folder; several on one log stand for several nodes. */
export class RoomServer {
	readonly log: EventLog;
	readonly rooms: Rooms;
	readonly api: RoomApi;

	constructor(log: EventLog, findSet: (id: string) => StudySet | undefined = findAuthored) {
		this.log = log;
		this.rooms = new Rooms({ log, findSet, keepHours: 24 });
		this.api = new RoomApi(this.rooms, 'https://passage.example');
		onTestFinished(() => this.rooms.close());
	}

	ask(path: string, answer: Answer, init: RequestInit & { address?: string } = {}) {
		const url = new URL(path, 'http://class.local');
		const [, code = ''] = /rooms\/([^/]+)/.exec(url.pathname) ?? [];
		const { address = '10.0.0.1', ...rest } = init;
		return answer(this.api, {
			request: new Request(url, rest),
			url,
			params: { code: decodeURIComponent(code) },
			getClientAddress: () => address
		});
	}
}

const findAuthored = (id: string) => (id === authoredSet.id ? authoredSet : undefined);

export function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'passage-rooms-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

export function openServer(folder = makeFolder()): RoomServer {
	const opened = openSqliteEventLog(folder);
	if (!opened.ok) throw new Error(opened.error.kind);
	return new RoomServer(opened.value);
}

let madeCount = 0;
/** Different for each device and command of a test run. */
export const makeId = () => `id-${++madeCount}-${'x'.repeat(22)}`;

/** Whoever speaks with the server: one token, in one room. */
export class Device {
	readonly token: string;
	server: RoomServer;
	code: string;
	address = '10.0.0.1';
	playerId = '';

	constructor(server: RoomServer, code = '', token = makeId()) {
		this.server = server;
		this.code = code;
		this.token = token;
	}

	async create(
		questions: readonly RoomQuestion[] = ask('choice-1', 'short-1', 'choice-2'),
		options: Partial<RoomOptions> = {},
		commandId = makeId()
	): Promise<Reply> {
		const reply = await this.#post('/api/v1/rooms', (api, asked) => api.create(asked), {
			commandId,
			setId: authoredSet.id,
			edition: 'en',
			questions,
			options: { ...DEFAULT_OPTIONS, ...options }
		});
		this.code = String(reply.body['code']);
		return reply;
	}

	send(command: unknown, commandId = makeId()): Promise<Reply> {
		return this.post({ commandId, command });
	}

	post(body: unknown, init?: RequestInit): Promise<Reply> {
		const path = `/api/v1/rooms/${this.code}/commands`;
		return this.#post(path, (api, asked) => api.command(asked), body, init);
	}

	async join(name: string, commandId?: string): Promise<Reply> {
		const reply = await this.send({ kind: 'join', name }, commandId);
		this.playerId = String(reply.body['playerId']);
		return reply;
	}

	respond(index: number, optionId = '1', commandId?: string): Promise<Reply> {
		const response = { type: 'choice', optionId };
		return this.send({ kind: 'respond', playerId: this.playerId, index, response }, commandId);
	}

	/** Opens, closes and reveals a question as soon as everybody asked has responded. */
	async play(index: number, respond: () => Promise<unknown>): Promise<void> {
		await this.send({ kind: 'open', index, seconds: null });
		await respond();
		await this.send({ kind: 'close', index });
		await this.send({ kind: 'reveal', index });
	}

	async get(what: 'describe' | 'missed' | 'report', query = ''): Promise<Reply> {
		const path = `/api/v1/rooms/${encodeURIComponent(this.code)}/${what}${query}`;
		return read(await this.server.ask(path, (api, asked) => api[what](asked), this.#init()));
	}

	async delete(): Promise<number> {
		const answer: Answer = (api, asked) => api.delete(asked);
		const path = `/api/v1/rooms/${this.code}`;
		return (await this.server.ask(path, answer, this.#init({ method: 'DELETE' }))).status;
	}

	stream(
		view: string,
		after = '',
		accept = 'text/event-stream',
		signal: AbortSignal | null = null
	): Promise<Response> {
		const path = `/api/v1/rooms/${this.code}/stream?view=${view}&after=${after}`;
		const init = this.#init({ headers: { accept }, signal });
		return this.server.ask(path, (api, asked) => api.stream(asked), init);
	}

	async listen(view: string, after?: string): Promise<Listener> {
		const reply = await this.stream(view, after);
		if (!reply.body || reply.status !== 200) throw new Error(await reply.text());
		return new Listener(reply.body);
	}

	async #post(path: string, answer: Answer, body: unknown, init: RequestInit = {}) {
		const request = this.#init({ method: 'POST', body: JSON.stringify(body), ...init });
		return read(await this.server.ask(path, answer, request));
	}

	#init(init: RequestInit = {}): RequestInit & { address: string } {
		const headers = {
			authorization: `Bearer ${this.token}`,
			'content-type': 'application/json',
			...(init.headers as Record<string, string> | undefined)
		};
		return { ...init, headers, address: this.address };
	}
}

async function read(reply: Response): Promise<Reply> {
	const text = await reply.text();
	return { status: reply.status, body: text ? (JSON.parse(text) as Reply['body']) : {} };
}

export interface Parts {
	readonly now: number;
	readonly room?: PlayerRoom & ScreenView & HostRoom;
	readonly own?: PlayerOwn;
	readonly players?: readonly HostedPlayer[];
}

/** Reads a stream as a phone does, and keeps every byte. */
export class Listener {
	readonly frames: Parts[] = [];
	place = '';
	text = '';
	readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
	readonly #decoder = new TextDecoder();
	#rest = '';

	constructor(body: ReadableStream<Uint8Array>) {
		this.#reader = body.getReader();
		onTestFinished(() => this.leave());
	}

	/** The next frame; undefined once the stream has ended. */
	async next(): Promise<Parts | undefined> {
		for (;;) {
			const end = this.#rest.indexOf('\n\n');
			if (end >= 0) {
				const event = this.#rest.slice(0, end);
				this.#rest = this.#rest.slice(end + 2);
				const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(event) ?? [];
				if (id === undefined || data === undefined) continue;
				this.place = id;
				const parts = JSON.parse(data) as Parts;
				this.frames.push(parts);
				return parts;
			}
			const { value, done } = await this.#reader.read();
			if (done) return undefined;
			this.#take(value);
		}
	}

	/** The first frame from now on that is as wanted. */
	async until(isWanted: (parts: Parts) => boolean | undefined): Promise<Parts> {
		for (let parts = await this.next(); parts; parts = await this.next())
			if (isWanted(parts)) return parts;
		throw new Error(`the stream has ended after ${JSON.stringify(this.frames.at(-1))}`);
	}

	/** Everything until the server ends the stream. */
	async toEnd(): Promise<string> {
		while (await this.next());
		return this.text;
	}

	leave(): Promise<void> {
		return this.#reader.cancel().catch(() => undefined);
	}

	#take(value: Uint8Array) {
		const text = this.#decoder.decode(value, { stream: true });
		this.text += text;
		this.#rest += text;
	}
}

/** A room with its host, and players who have joined. */
export async function openClass(names: readonly string[] = ['Ada', 'Ben'], server = openServer()) {
	const host = new Device(server);
	await host.create();
	const players = await joinAll(host, names);
	return { server, host, players, screen: new Device(server, host.code) };
}

export async function joinAll(host: Device, names: readonly string[]): Promise<Device[]> {
	const players = names.map(() => new Device(host.server, host.code));
	for (const [index, player] of players.entries()) await player.join(names[index] ?? '');
	return players;
}
