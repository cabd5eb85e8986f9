import * as v from 'valibot';

import { roomAddress } from '../room/room-address';

const schema = v.object({ title: v.string(), edition: v.string() });

/** What the set of a room is called, and its edition; undefined where it cannot be had. */
export async function fetchRoomInfo(
	code: string
): Promise<v.InferOutput<typeof schema> | undefined> {
	try {
		const reply = await fetch(roomAddress(code), { cache: 'no-store' });
		const parsed = v.safeParse(schema, await reply.json());
		return parsed.success ? parsed.output : undefined;
	} catch {
		return undefined;
	}
}
