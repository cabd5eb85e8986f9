import * as v from 'valibot';

import { isResponse } from '$lib/core/item/is-response';
import type { Response } from '$lib/core/item/response';
import type { EpochMillis } from '$lib/core/memory/time';

/** What a device keeps of one of its players, so that a reload or an empty battery costs nothing. */
const seatSchema = v.object({
	token: v.string(),
	name: v.string(),
	/** Unknown until the join was heard. */
	playerId: v.exactOptional(v.string()),
	/** The join on its way; sent again with its id. */
	join: v.exactOptional(v.object({ commandId: v.string(), teamId: v.exactOptional(v.string()) })),
	/** The response on its way: for its own question only. */
	pending: v.exactOptional(
		v.object({
			commandId: v.string(),
			index: v.number(),
			response: v.custom<Response>(isResponse)
		})
	)
});
const roomSchema = v.object({
	seats: v.array(seatSchema),
	hostToken: v.exactOptional(v.string()),
	atMillis: v.number()
});

export type KeptSeat = v.InferOutput<typeof seatSchema>;
export type PendingResponse = NonNullable<KeptSeat['pending']>;
type KeptRoom = v.InferOutput<typeof roomSchema>;

const PREFIX = 'passage-room/';
/** The server has deleted by then what it knew: a week without an end, or a day after it. */
const KEPT_MILLIS = 8 * 86_400_000;

/**
 * Which rooms this device is in, and as whom: a small text a room in the browser's storage. Where nothing can be kept, it
 * is known until the page is closed.
 */
export class KeptRooms {
	readonly #storage: Storage | undefined;
	readonly #now: () => EpochMillis;
	/** What the storage refused. */
	readonly #unkept = new Map<string, KeptRoom>();

	constructor(storage: Storage | undefined, now: () => EpochMillis = () => Date.now()) {
		this.#storage = storage;
		this.#now = now;
	}

	seats(code: string): readonly KeptSeat[] {
		return this.#read(code)?.seats ?? [];
	}

	/** Adds a seat, or replaces the one with its token. */
	keepSeat(code: string, seat: KeptSeat): void {
		const seats = this.seats(code);
		const isThere = seats.some(({ token }) => token === seat.token);
		const kept = isThere
			? seats.map((one) => (one.token === seat.token ? seat : one))
			: [...seats, seat];
		this.#change(code, { seats: kept });
	}

	forgetSeat(code: string, token: string): void {
		this.#change(code, { seats: this.seats(code).filter((seat) => seat.token !== token) });
	}

	hostToken(code: string): string | undefined {
		return this.#read(code)?.hostToken;
	}

	keepHost(code: string, hostToken: string): void {
		this.#change(code, { hostToken });
	}

	/** That token is no host's; the seats stay, and so does another token. */
	forgetHost(code: string, token: string): void {
		const { hostToken, ...room } = this.#read(code) ?? { seats: [], atMillis: 0 };
		if (hostToken !== token) return;
		if (room.seats.length === 0) this.forget(code);
		else this.#try((storage) => storage.setItem(PREFIX + code, JSON.stringify(room)));
	}

	/** The room is gone, or this device's part in it. */
	forget(code: string): void {
		this.#unkept.delete(code);
		this.#try((storage) => storage.removeItem(PREFIX + code));
	}

	/** Codes of the rooms this device is in, the one used last first; rooms long gone are forgotten. */
	codes(): readonly string[] {
		const keys = this.#try((storage) => Object.keys(storage)) ?? [];
		const codes = keys.flatMap((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : []));
		const rooms = [...new Set([...codes, ...this.#unkept.keys()])].flatMap((code) => {
			const room = this.#read(code);
			if (room && this.#now() - room.atMillis <= KEPT_MILLIS) return { code, room };
			this.forget(code);
			return [];
		});
		return rooms.sort((a, b) => b.room.atMillis - a.room.atMillis).map(({ code }) => code);
	}

	#change(code: string, change: Partial<KeptRoom>): void {
		const before = this.#read(code) ?? { seats: [] };
		const room = { ...before, ...change, atMillis: this.#now() };
		if (room.seats.length === 0 && room.hostToken === undefined) return this.forget(code);
		const kept = this.#try((storage) => {
			storage.setItem(PREFIX + code, JSON.stringify(room));
			return true;
		});
		if (kept) this.#unkept.delete(code);
		else this.#unkept.set(code, room);
	}

	#read(code: string): KeptRoom | undefined {
		const unkept = this.#unkept.get(code);
		if (unkept) return unkept;
		const text = this.#try((storage) => storage.getItem(PREFIX + code));
		if (!text) return undefined;
		try {
			const room = v.safeParse(roomSchema, JSON.parse(text));
			return room.success ? room.output : undefined;
		} catch {
			// Not even JSON: as if nothing had been kept.
			return undefined;
		}
	}

	#try<Value>(use: (storage: Storage) => Value): Value | undefined {
		try {
			return this.#storage && use(this.#storage);
		} catch {
			// Refused or full.
			return undefined;
		}
	}
}
