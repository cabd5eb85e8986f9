import * as v from 'valibot';

import type { EpochMillis } from '$lib/core/memory/time';
import { failed, ok, type Result } from '$lib/core/result';
import type { Refusal } from '$lib/core/room/refusal';
import type { PlayerId } from '$lib/core/room/room-event';
import type { RoomCommand } from '$lib/core/room/room-command';

import { newCommandId } from './new-token';
import { Patience } from './patience';
import { Pauses } from './pauses';
import { roomAddress } from './room-address';

/** As `RoomCommand`, but a page without `crypto.subtle` sends the token itself where it cannot hash it. */
export type SentCommand =
	| RoomCommand
	| { readonly kind: 'hand-over'; readonly token: string }
	| { readonly kind: 'reseat'; readonly playerId: PlayerId; readonly token?: string };

/** Why a command changed nothing, or, `offline`, that it was given up before anybody heard of it. */
export type SendError = Refusal | 'unknown-token' | 'too-long' | 'not-json' | 'no-set' | 'offline';

export interface Sent {
	/** Of a join. */
	readonly playerId?: PlayerId;
	/** What the room's clock showed. */
	readonly now: EpochMillis;
}

export interface SendOptions {
	readonly code: string;
	/** Of the device that sends it. */
	readonly token: string;
	/** That of an earlier try, where this is one more. */
	readonly commandId?: string;
	/** Gives up; whether the command counted is then not known. */
	readonly signal?: AbortSignal;
	readonly pauses?: Pauses;
	readonly fetch?: typeof fetch;
}

/** No reply after so long is none: the next try takes another connection. */
const REPLY_WITHIN_MILLIS = 8000;

const replySchema = v.object({ now: v.number(), playerId: v.exactOptional(v.string()) });
const errorSchema = v.object({ error: v.string() });

/** Every refusal but `malformed`, which stands for what is not among them too. */
const REFUSALS = {
	'no-room': true,
	'room-exists': true,
	'not-allowed': true,
	'not-host-any-more': true,
	'not-in-room': true,
	kicked: true,
	locked: true,
	full: true,
	ended: true,
	paused: true,
	'wrong-phase': true,
	'wrong-question': true,
	late: true,
	'already-responded': true,
	'name-empty': true,
	'name-too-long': true,
	'name-taken': true,
	'name-unkind': true,
	'no-such-team': true,
	'unknown-token': true,
	'too-long': true,
	'not-json': true,
	'no-set': true
} satisfies Record<Exclude<SendError, 'malformed' | 'offline'>, true>;

/** Sends a command with one id until the room has been heard: it counts once, and what is returned is what became of it. */
export async function sendCommand(
	command: SentCommand,
	{ code, token, commandId = newCommandId(), signal, pauses = new Pauses(), ...rest }: SendOptions
): Promise<Result<Sent, SendError>> {
	const given = signal ?? new AbortController().signal;
	const post = rest.fetch ?? fetch;
	for (let failures = 1; !given.aborted; failures++) {
		let leastMillis = 0;
		const patience = new Patience(given);
		patience.start(REPLY_WITHIN_MILLIS);
		try {
			const reply = await post(roomAddress(code, '/commands'), {
				method: 'POST',
				headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
				body: JSON.stringify({ commandId, command }),
				signal: patience.signal
			});
			if (reply.ok) {
				const sent = v.safeParse(replySchema, await reply.json());
				if (sent.success) return ok(sent.output);
			} else if (reply.status < 500 && reply.status !== 429) {
				return failed(await readError(reply));
			}
			leastMillis = retryAfterMillis(reply);
		} catch {
			// Not heard: whether it counted is not known, so it goes out again with its id.
		} finally {
			patience.stop();
		}
		await pauses.take(failures, given, leastMillis);
	}
	return failed('offline');
}

/** What the server asked to be given before the next try, in ms. */
export const retryAfterMillis = (reply: Response): number =>
	Math.min(60, Math.max(0, Number(reply.headers.get('retry-after')) || 0)) * 1000;

async function readError(reply: Response): Promise<SendError> {
	const body = v.safeParse(errorSchema, await reply.json().catch(() => undefined));
	const kind = body.success ? body.output.error : '';
	return Object.hasOwn(REFUSALS, kind) ? (kind as keyof typeof REFUSALS) : 'malformed';
}
