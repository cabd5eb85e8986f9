import type { Response } from '$lib/core/item/response';
import { ok, type Result } from '$lib/core/result';
import type { PlayerOwn, PlayerRoom } from '$lib/core/room/player-view';

import type { KeptRooms, KeptSeat, PendingResponse } from './kept-rooms';
import { newCommandId } from './new-token';
import { isPlayerParts, type PlayerParts } from './player-parts';
import { RoomLink, type RoomLinkOptions } from './room-link.svelte';
import type { SendError } from './send-command';

type Tools = Pick<RoomLinkOptions<PlayerParts>, 'fetch' | 'now' | 'chance' | 'wakeUps'>;

/** Why a response, or a word on a flashcard, changed nothing. */
interface Refused {
	readonly index: number;
	readonly error: SendError;
}

/** One player of this device: what they see, and what they responded, which is sent until it is heard. */
export class PlayerSeat {
	readonly link: RoomLink<PlayerParts>;
	readonly code: string;
	readonly #rooms: KeptRooms;
	#kept: KeptSeat;
	#name = $state.raw('');
	/** On its way. */
	#pending = $state.raw<PendingResponse>();
	/** Heard: the view repeats it with the room's next step only. */
	#heard = $state.raw<{ readonly index: number; readonly response: Response }>();
	#refused = $state.raw<Refused>();
	#isDelivering = false;

	constructor(code: string, kept: KeptSeat, rooms: KeptRooms, tools: Tools = {}) {
		this.code = code;
		this.#kept = kept;
		this.#name = kept.name;
		this.#pending = kept.pending;
		this.#rooms = rooms;
		this.link = new RoomLink({
			...tools,
			code,
			view: 'player',
			token: kept.token,
			isParts: isPlayerParts
		});
	}

	get token(): string {
		return this.#kept.token;
	}

	/** Empty until the join was heard. */
	get playerId(): string {
		return this.#kept.playerId ?? '';
	}

	get room(): PlayerRoom | undefined {
		return this.link.parts.room;
	}

	get own(): PlayerOwn | undefined {
		return this.link.parts.own;
	}

	/** As the room has it; the host may have changed it. */
	get name(): string {
		return this.own?.name ?? this.#name;
	}

	/** What was responded to the question on the screen, heard or not. */
	get response(): Response | undefined {
		const index = this.room?.question?.index;
		if (this.#pending?.index === index) return this.#pending?.response;
		const isOpen = this.room?.phase === 'open';
		if (isOpen && this.#heard && this.#heard.index === index) return this.#heard.response;
		return this.own?.response;
	}

	/** Whether that response is still on its way. */
	get isSending(): boolean {
		return this.#pending !== undefined && this.#pending.index === this.room?.question?.index;
	}

	/** Why the last response to the question on the screen does not count. */
	get refusal(): SendError | undefined {
		const refused = this.#refused;
		return refused && refused.index === this.room?.question?.index ? refused.error : undefined;
	}

	/** Sends the join that was not heard yet, then listens. A refusal leaves no trace of the seat. */
	async enter(): Promise<Result<undefined, SendError>> {
		const { join, name } = this.#kept;
		if (this.#kept.playerId === undefined && join) {
			const { commandId, teamId } = join;
			const command = { kind: 'join', name, ...(teamId === undefined ? {} : { teamId }) } as const;
			const sent = await this.link.send(command, { commandId });
			if (!sent.ok) {
				if (sent.error !== 'offline') this.#rooms.forgetSeat(this.code, this.token);
				return sent;
			}
			const { join: _, ...seat } = this.#kept;
			this.#keep({ ...seat, playerId: sent.value.playerId ?? '' });
		}
		this.link.open();
		void this.#deliver();
		return ok(undefined);
	}

	leave(): void {
		this.link.close();
	}

	/** To the question on the screen. A new one takes the place of one that was not heard yet. */
	respond(response: Response): void {
		const index = this.room?.question?.index;
		if (index === undefined) return;
		this.#refused = undefined;
		this.#setPending({ commandId: newCommandId(), index, response });
		void this.#deliver();
	}

	/** The player's own word on the flashcard just shown. */
	async judge(right: boolean): Promise<void> {
		const index = this.room?.question?.index;
		if (index === undefined) return;
		const { playerId } = this;
		const sent = await this.link.send({ kind: 'judge', playerId, index, right });
		if (!sent.ok && sent.error !== 'offline') this.#refused = { index, error: sent.error };
	}

	/** One after another, so that an older response never arrives behind a newer one. */
	async #deliver(): Promise<void> {
		if (this.#isDelivering) return;
		this.#isDelivering = true;
		for (let pending = this.#pending; pending; pending = this.#pending) {
			const { commandId, index, response } = pending;
			const { playerId } = this;
			const command = { kind: 'respond', playerId, index, response } as const;
			const sent = await this.link.send(command, { commandId });
			if (!sent.ok && sent.error === 'offline') break;
			if (sent.ok) this.#heard = { index, response };
			if (this.#pending !== pending) continue;
			if (!sent.ok) this.#refused = { index, error: sent.error };
			this.#setPending(undefined);
		}
		this.#isDelivering = false;
	}

	#setPending(pending: PendingResponse | undefined): void {
		this.#pending = pending;
		const { pending: _, ...seat } = this.#kept;
		this.#keep(pending ? { ...seat, pending } : seat);
	}

	#keep(seat: KeptSeat): void {
		this.#kept = seat;
		this.#rooms.keepSeat(this.code, seat);
	}
}
