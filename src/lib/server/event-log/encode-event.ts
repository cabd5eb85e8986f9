import { failed, ok, type Result } from '$lib/core/result';

import { type AppendError, isRoomName, MAX_EVENT_BYTES } from './event-log';

/**
 * An event as both adapters keep it, for a room that can be.
 * @throws TypeError for what JSON has no text for, and for what is no room's name
 */
export function encodeEvent(room: string, event: unknown): Result<string, AppendError> {
	requireRoomName(room);
	const text = JSON.stringify(event) as string | undefined;
	if (text === undefined) throw new TypeError(`JSON has no text for a ${typeof event}`);
	const bytes = Buffer.byteLength(text);
	return bytes > MAX_EVENT_BYTES ? failed({ kind: 'too-big', bytes }) : ok(text);
}

/**
 * An event as it was appended. Undefined, which none can be, for what is no longer JSON: whoever reads the room passes
 * over it, and loses no other entry by it.
 */
export function decodeEvent(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A name is checked where a request comes in; any other that comes here is the app's own mistake. */
export function requireRoomName(room: string): void {
	if (!isRoomName(room)) throw new TypeError(`no room's name: ${JSON.stringify(room)}`);
}
