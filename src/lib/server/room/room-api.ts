import type { StudySet } from '$lib/core/item/study-set';
import { failed, ok, type Result } from '$lib/core/result';
import { random } from '$lib/core/random';
import { offerNames } from '$lib/core/room/offer-names';
import { classTable } from '$lib/core/room/report/class-table';
import type { TokenHash } from '$lib/core/room/room-event';
import { playersInRoom, type RoomState } from '$lib/core/room/room-state';

import { type ApiError, errorReply, jsonReply } from './api-error';
import { CommandBody, CreateBody } from './command-schema';
import type { Viewer } from './frame';
import { keptMissed } from './kept-missed';
import type { LiveRoom } from './live-room';
import { RateLimit } from './rate-limit';
import { readBody } from './read-body';
import { PollReceiver, StreamReceiver } from './receiver';
import { readCode } from './room-code';
import type { Rooms } from './rooms';
import { tokenHashOf } from './token';

const MOST_BYTES = 16_384;
/** Five hundred questions with long ids. */
const MOST_BYTES_TO_CREATE = 131_072;
const POLL_MILLIS = 25_000;
const NAMES_OFFERED = 6;

/** What SvelteKit hands a route. */
export interface RoomRequest {
	readonly request: Request;
	readonly url: URL;
	readonly params: { readonly code?: string };
	readonly getClientAddress: () => string;
}

interface Served {
	readonly room: LiveRoom;
	readonly state: RoomState;
	readonly set: StudySet;
}

/** The requests of docs/room-protocol.md. */
export class RoomApi {
	readonly #rooms: Rooms;
	readonly #home: string | null;
	readonly #perToken = new RateLimit(200, 10);
	readonly #wrongCodes = new RateLimit(20, 60);
	readonly #newRooms = new RateLimit(60, 60);

	/** @param home where the installed app is, if that is not here */
	constructor(rooms: Rooms, home: string | null) {
		this.#rooms = rooms;
		this.#home = home;
	}

	async create({ request, getClientAddress }: RoomRequest): Promise<Response> {
		const token = this.#tokenOf(request);
		if (!token.ok) return errorReply(token.error);
		const body = await readBody(request, CreateBody, MOST_BYTES_TO_CREATE);
		if (!body.ok) return errorReply(body.error);
		if (!this.#newRooms.take(getClientAddress())) return errorReply('too-many');
		const created = await this.#rooms.create(token.value, body.value);
		if (!created.ok) return errorReply(created.error);
		const { room, isNew } = created.value;
		return jsonReply({ code: room.code, now: room.now() }, isNew ? 201 : 200);
	}

	/** Whether rooms can be served. */
	async health(): Promise<Response> {
		return (await this.#rooms.isLogReachable()) ? new Response('ok') : errorReply('unavailable');
	}

	async describe(asked: RoomRequest): Promise<Response> {
		const found = await this.#find(asked);
		if (!found.ok) return errorReply(found.error);
		const { room, state, set } = found.value;
		const taken = new Set(playersInRoom(state).map(({ nameKey }) => nameKey));
		const language = asked.url.searchParams.get('language') ?? set.edition;
		const chance = random(Math.trunc(Math.random() * 2 ** 32));
		return jsonReply({
			title: set.title,
			edition: set.edition,
			locked: state.locked,
			ended: state.phase === 'ended',
			teams: state.plan.options.teams,
			offeredNames: offerNames(language, NAMES_OFFERED, taken, chance),
			now: room.now()
		});
	}

	async command(asked: RoomRequest): Promise<Response> {
		const token = this.#tokenOf(asked.request);
		if (!token.ok) return errorReply(token.error);
		const found = await this.#find(asked);
		if (!found.ok) return errorReply(found.error);
		const body = await readBody(asked.request, CommandBody, MOST_BYTES);
		if (!body.ok) return errorReply(body.error);
		const { room } = found.value;
		const { command, commandId } = body.value;
		const done = await room.submit(token.value, command, commandId);
		if (!done.ok) return errorReply(done.error);
		return jsonReply({ counted: true, ...done.value, now: room.now() });
	}

	async stream(asked: RoomRequest): Promise<Response> {
		const found = await this.#find(asked);
		if (!found.ok) return errorReply(found.error);
		const { room } = found.value;
		const seat = await this.#seatOf(asked, room);
		if (!seat.ok) return errorReply(seat.error);
		const { viewer, token } = seat.value;
		const frames = room.frames(viewer, asked.url.searchParams.get('after') ?? '');
		if (!frames) return errorReply('no-set');
		const isPoll = asked.request.headers.get('accept')?.includes('application/json');
		if (isPoll) return poll(room, new PollReceiver(viewer, token, frames), asked.request.signal);
		const receiver = new StreamReceiver(
			viewer,
			token,
			frames,
			() => room.now(),
			(gone) => room.audience.remove(gone)
		);
		room.audience.add(receiver);
		return new Response(receiver.body, {
			headers: {
				'content-type': 'text/event-stream',
				'cache-control': 'no-store',
				// nginx would collect it first.
				'x-accel-buffering': 'no'
			}
		});
	}

	async missed(asked: RoomRequest): Promise<Response> {
		const token = this.#tokenOf(asked.request);
		if (!token.ok) return errorReply(token.error);
		const found = await this.#find(asked);
		if (!found.ok) return errorReply(found.error);
		const { room, state, set } = found.value;
		const sender = room.folded.senders.senderOf(token.value);
		if (sender.role !== 'player') return errorReply('unknown-token');
		const kept = keptMissed(state, set, room.standings(state, set), sender.playerId);
		return jsonReply({ ...kept, home: this.#home });
	}

	async report(asked: RoomRequest): Promise<Response> {
		const found = await this.#findAsHost(asked);
		if (!found.ok) return errorReply(found.error);
		const { room, state, set } = found.value;
		return jsonReply({
			table: classTable(state, set, room.standings(state, set)),
			players: playersInRoom(state).map(({ id, name }) => ({ id, name })),
			createdAt: state.createdAt,
			endedAt: state.endedAt ?? null,
			deletedAt: this.#rooms.deletedAt(room)
		});
	}

	async delete(asked: RoomRequest): Promise<Response> {
		const token = this.#tokenOf(asked.request);
		if (!token.ok) return errorReply(token.error);
		const found = await this.#findRoom(asked);
		if (!found.ok) return errorReply(found.error);
		if (!found.value.folded.senders.isHost(token.value)) return errorReply('unknown-token');
		const isDeleted = await found.value.delete();
		return isDeleted ? new Response(null, { status: 204 }) : errorReply('unavailable');
	}

	#tokenOf(request: Request): Result<TokenHash, ApiError> {
		const token = tokenHashOf(request);
		if (token === undefined) return failed('unknown-token');
		return this.#perToken.take(token) ? ok(token) : failed('too-many');
	}

	async #seatOf(
		{ request, url, getClientAddress }: RoomRequest,
		room: LiveRoom
	): Promise<Result<{ viewer: Viewer; token: string }, ApiError>> {
		const view = url.searchParams.get('view');
		if (view === 'screen') return ok({ viewer: { view }, token: `screen ${getClientAddress()}` });
		if (view !== 'host' && view !== 'player') return failed('malformed');
		const token = this.#tokenOf(request);
		if (!token.ok) return token;
		const { senders } = room.folded;
		if (senders.senderOf(token.value).role === 'newcomer') await room.catchUp();
		const sender = senders.senderOf(token.value);
		if (view === 'host' && senders.isHost(token.value))
			return ok({ viewer: { view }, token: token.value });
		if (view === 'player' && sender.role === 'player')
			return ok({ viewer: { view, playerId: sender.playerId }, token: token.value });
		return failed('unknown-token');
	}

	async #findRoom({ params, getClientAddress }: RoomRequest): Promise<Result<LiveRoom, ApiError>> {
		const code = readCode(params.code ?? '');
		const found = code === undefined ? failed<ApiError>('no-room') : await this.#rooms.find(code);
		if (found.ok || found.error !== 'no-room') return found;
		return failed(this.#wrongCodes.take(getClientAddress()) ? 'no-room' : 'too-many');
	}

	async #find(asked: RoomRequest): Promise<Result<Served, ApiError>> {
		const found = await this.#findRoom(asked);
		if (!found.ok) return found;
		const { state, set } = found.value;
		if (!state) return failed('no-room');
		return set ? ok({ room: found.value, state, set }) : failed('no-set');
	}

	async #findAsHost(asked: RoomRequest): Promise<Result<Served, ApiError>> {
		const token = this.#tokenOf(asked.request);
		if (!token.ok) return token;
		const found = await this.#find(asked);
		if (!found.ok) return found;
		const isHost = found.value.room.folded.senders.isHost(token.value);
		return isHost ? found : failed('unknown-token');
	}
}

/** @param gone aborts when nobody waits for the reply any more */
async function poll(room: LiveRoom, receiver: PollReceiver, gone: AbortSignal): Promise<Response> {
	room.audience.add(receiver);
	receiver.update(room.now());
	if (gone.aborted) receiver.end();
	gone.addEventListener('abort', () => receiver.end());
	const timer = setTimeout(() => receiver.end(), POLL_MILLIS);
	const frames = await receiver.frames;
	clearTimeout(timer);
	room.audience.remove(receiver);
	return jsonReply({ frames });
}
