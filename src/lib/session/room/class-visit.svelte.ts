import * as v from 'valibot';

import { ok, type Result } from '$lib/core/result';

import type { KeptRooms, KeptSeat } from './kept-rooms';
import { newCommandId, newToken } from './new-token';
import { PlayerSeat } from './player-seat.svelte';
import { cleanCode, isCode, roomAddress } from './room-address';
import type { SendError } from './send-command';

const roomInfo = v.object({
	title: v.string(),
	edition: v.string(),
	locked: v.boolean(),
	ended: v.boolean(),
	teams: v.array(v.object({ id: v.string(), name: v.string() })),
	offeredNames: v.array(v.string())
});

/** What anybody with the code may know of a room. */
export type RoomInfo = v.InferOutput<typeof roomInfo>;

export type CodeProblem = 'no-code' | 'no-room' | 'too-many' | 'offline';

/** Another device's seat, handed over by a link. */
export interface SeatLink {
	readonly playerId: string;
	readonly token: string;
}

/** A device's visit to a class: which room, and who plays on it, one or several. */
export class ClassVisit {
	/** Undefined until a room is found. */
	code = $state.raw<string>();
	info = $state.raw<RoomInfo>();
	problem = $state.raw<CodeProblem>();
	isLooking = $state.raw(false);
	seats = $state.raw<readonly PlayerSeat[]>([]);
	/** Whose turn it is on this device. */
	current = $state.raw<PlayerSeat>();
	readonly #rooms: KeptRooms;
	readonly #fetch: typeof fetch;

	constructor(rooms: KeptRooms, given: typeof fetch = (...request) => fetch(...request)) {
		this.#rooms = rooms;
		this.#fetch = given;
	}

	/** Looks a room up by its code, and takes up again the seats that this device has in it. */
	async find(typed: string): Promise<void> {
		const code = cleanCode(typed);
		this.problem = undefined;
		if (!isCode(code)) {
			this.problem = code === '' ? 'no-code' : 'no-room';
			return;
		}
		this.isLooking = true;
		// Whoever was in it need not wait to be told what it is called.
		this.#takeUp(code);
		const info = await this.#look(code);
		this.isLooking = false;
		if (typeof info === 'string') this.problem = info;
		else {
			this.info = info;
			this.code = code;
		}
		if (info === 'no-room') {
			this.#rooms.forget(code);
			this.leave();
		}
	}

	/** Takes the seat that a link hands over. */
	async takeSeat(typed: string, { playerId, token }: SeatLink): Promise<void> {
		const code = cleanCode(typed);
		if (isCode(code)) this.#rooms.keepSeat(code, { token, playerId, name: '' });
		await this.find(typed);
		this.current = this.seats.find((seat) => seat.token === token) ?? this.current;
	}

	/** One more player on this device. */
	async join(name: string, teamId?: string): Promise<Result<undefined, SendError>> {
		const { code } = this;
		if (code === undefined) return ok(undefined);
		const join = { commandId: newCommandId(), ...(teamId === undefined ? {} : { teamId }) };
		const kept = { token: newToken(), name, join };
		this.#rooms.keepSeat(code, kept);
		const seat = new PlayerSeat(code, kept, this.#rooms, { fetch: this.#fetch });
		const entered = await seat.enter();
		if (!entered.ok) return entered;
		this.seats = [...this.seats, seat];
		this.current = seat;
		return ok(undefined);
	}

	/** Away from the room, on this page; what is kept stays. */
	leave(): void {
		for (const seat of this.seats) seat.leave();
		this.seats = [];
		this.current = undefined;
		this.code = undefined;
		this.info = undefined;
	}

	/** This device forgets one of its players, who is out of the room. */
	forget(seat: PlayerSeat): void {
		seat.leave();
		this.#rooms.forgetSeat(seat.code, seat.token);
		this.seats = this.seats.filter((one) => one !== seat);
		if (this.current === seat) this.current = this.seats[0];
	}

	#takeUp(code: string): void {
		if (this.code === code && this.seats.length > 0) return;
		for (const seat of this.seats) seat.leave();
		const kept = this.#rooms.seats(code);
		this.code = kept.length > 0 ? code : undefined;
		this.seats = kept.map((seat) => this.#seatOf(code, seat));
		this.current = this.seats[0];
	}

	#seatOf(code: string, kept: KeptSeat): PlayerSeat {
		const seat = new PlayerSeat(code, kept, this.#rooms, { fetch: this.#fetch });
		void seat.enter().then((entered) => {
			if (!entered.ok && entered.error !== 'offline') this.forget(seat);
		});
		return seat;
	}

	async #look(code: string): Promise<RoomInfo | CodeProblem> {
		try {
			const reply = await this.#fetch(roomAddress(code), { cache: 'no-store' });
			if (reply.status === 404) return 'no-room';
			if (reply.status === 429) return 'too-many';
			const info = v.safeParse(roomInfo, reply.ok ? await reply.json() : undefined);
			return info.success ? info.output : 'offline';
		} catch {
			return 'offline';
		}
	}
}
