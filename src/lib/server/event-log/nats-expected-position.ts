import { setTimeout as pause } from 'node:timers/promises';

import type { StoredMsg } from '@nats-io/jetstream';
import { headers, type MsgHdrs } from '@nats-io/transport-node';

import { BEGINNING, type Position, type RoomName } from './event-log';
import type { NatsStream } from './nats-stream';

/**
 * nats-server has a header for this, but a cluster of version 2.9 compares it with what is stored when a message comes
 * in, and lets all of those through that come in together. So every message is stored, and one that expects a position
 * is an entry only if it stands right after it. Readers pass over any other. It stays where it is, since this version
 * no longer finds a subject's last message once the one that was last is deleted.
 */
const HEADER = 'Passage-Expected-Position';

const PAUSE_MILLIS = 20;
const MAX_ATTEMPTS = 100;

export function expectingHeaders(position: Position): MsgHdrs {
	const made = headers();
	made.set(HEADER, String(position));
	return made;
}

export function expectedPositionOf(made: MsgHdrs | undefined): Position | undefined {
	const text = made?.get(HEADER);
	return text ? Number(text) : undefined;
}

/** Whether the room has gone on from there already, so that nothing need be stored to find that out. */
export async function hasGoneOn(
	stream: NatsStream,
	room: RoomName,
	from: Position
): Promise<boolean> {
	const last = await stream.lastOf(room);
	if (!last) return from !== BEGINNING;
	return last.seq < from || (last.seq > from && supersedes(last, from));
}

/** Whether a stored message stands right after that entry, or is the first of its room after `BEGINNING`. */
export async function standsAfter(
	stream: NatsStream,
	room: RoomName,
	position: Position,
	expected: Position
): Promise<boolean> {
	if (position <= expected) return false;
	let from = expected;
	for (let attempt = 0; attempt < MAX_ATTEMPTS;) {
		const message = await stream.firstFrom(room, from);
		if (!message) {
			// A node that has only just taken over may not have all of it yet.
			attempt++;
			await pause(PAUSE_MILLIS);
		} else if (from === expected && expected !== BEGINNING) {
			if (message.seq !== expected) return false;
			from++;
		} else if (message.seq >= position) return message.seq === position;
		else if (supersedes(message, expected)) return false;
		else from = message.seq + 1;
	}
	throw new Error('the stored message is not there');
}

/** Of messages after a position all are entries or prove that there is one, but those that expect an earlier one. */
function supersedes(message: StoredMsg, position: Position): boolean {
	const expected = expectedPositionOf(message.header);
	return expected === undefined || expected >= position;
}
