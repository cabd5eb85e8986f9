import * as v from 'valibot';

import { failed, ok, type Result } from '$lib/core/result';
import type { RoomOptions, RoomQuestion } from '$lib/core/room/room-event';

export interface NewRoom {
	readonly setId: string;
	readonly edition: string;
	readonly questions: readonly RoomQuestion[];
	readonly options: RoomOptions;
}

/** What makes a room twice asked for one room. */
export interface RoomKey {
	readonly token: string;
	readonly commandId: string;
}

const REPLY_WITHIN_MILLIS = 15_000;
const schema = v.object({ code: v.string() });

/** `offline`: no answer. `busy`: it cannot make one now. `refused`: not this one. */
export type CreateRoomError = 'offline' | 'busy' | 'refused';

/**
 * Asks the server for a room.
 * @param key the same again where nothing was heard
 */
export async function createRoom(
	room: NewRoom,
	{ token, commandId }: RoomKey
): Promise<Result<string, CreateRoomError>> {
	try {
		const reply = await fetch('/api/v1/rooms', {
			method: 'POST',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ commandId, ...room }),
			signal: AbortSignal.timeout(REPLY_WITHIN_MILLIS)
		});
		if (reply.status >= 500 || reply.status === 429) return failed('busy');
		if (reply.status >= 400) return failed('refused');
		const made = v.safeParse(schema, await reply.json());
		return reply.ok && made.success ? ok(made.output.code) : failed('offline');
	} catch {
		return failed('offline');
	}
}

/** Deletes a room and all that is stored of it. Whether it is gone. */
export async function deleteRoom(code: string, token: string): Promise<boolean> {
	try {
		const reply = await fetch(`/api/v1/rooms/${code}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${token}` },
			signal: AbortSignal.timeout(REPLY_WITHIN_MILLIS)
		});
		return reply.ok || reply.status === 404;
	} catch {
		return false;
	}
}
