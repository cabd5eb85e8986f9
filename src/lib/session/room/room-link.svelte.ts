import * as v from 'valibot';

import type { EpochMillis } from '$lib/core/memory/time';
import { ok, type Result } from '$lib/core/result';
import type { PlayerId } from '$lib/core/room/room-event';

import { EventReader, type Frame } from './event-reader';
import { mergeParts } from './merge-parts';
import { Patience } from './patience';
import { Pauses } from './pauses';
import { roomAddress } from './room-address';
import { RoomClock } from './room-clock';
import { retryAfterMillis, sendCommand, type SendError, type SentCommand } from './send-command';
import { browserWakeUps, type ListenForWakeUps } from './wake-ups';

export type RoomViewName = 'player' | 'host' | 'screen';

/** `lost`: it tries again by itself. `ended-here`: it does not; `reason` says why. */
export type LinkStatus = 'connecting' | 'live' | 'lost' | 'ended-here';
export type EndReason = 'no-room' | 'unknown-token';

export interface RoomLinkOptions<Parts extends object> {
	/** Cleaned. */
	readonly code: string;
	readonly view: RoomViewName;
	/** None on the screen. */
	readonly token?: string;
	readonly isParts: v.GenericSchema<unknown, Partial<Parts>>;
	/** This device's clock. */
	readonly now?: () => EpochMillis;
	readonly fetch?: typeof fetch;
	readonly chance?: () => number;
	readonly wakeUps?: ListenForWakeUps;
}

/** The server greets at once: a stream of which nothing comes for so long is held back by a proxy. */
const FIRST_WITHIN_MILLIS = 5000;
const SILENCE_MILLIS = 25_000;
/** A stream that was silent for this long when its page wakes is not waited for. */
const DOUBTED_AFTER_MILLIS = 12_000;
/** A long poll is answered within 25 s. */
const POLL_WITHIN_MILLIS = 35_000;

const shownNow = v.object({ now: v.number() });
const pollReply = v.object({
	frames: v.array(v.object({ id: v.string(), data: v.union([v.string(), v.looseObject({})]) }))
});

/** How an attempt to listen ended. */
type Ended =
	| { readonly reason: EndReason }
	| { readonly again: 'soon' | 'later'; readonly leastMillis?: number };

/**
 * What a host, a screen or a player knows of a room, kept up over sleep, lost networks and restarted servers, and how
 * they speak to it. Works on plain http.
 */
export class RoomLink<Parts extends object> {
	/** Of each part what came last; empty until the first frame. */
	parts = $state.raw<Partial<Parts>>({});
	status = $state.raw<LinkStatus>('connecting');
	/** Once ended here. */
	reason = $state.raw<EndReason>();
	readonly code: string;
	readonly #options: RoomLinkOptions<Parts>;
	readonly #clock: RoomClock;
	readonly #pauses: Pauses;
	readonly #now: () => EpochMillis;
	readonly #fetch: typeof fetch;
	#closing = new AbortController();
	#isOpen = false;
	#stopListening = () => {};
	/** Place of the last frame; empty before the first. */
	#place = '';
	/** A proxy holds streams back: ask again and again instead. */
	#polls = false;
	#attempt: Patience | undefined;
	#heardAt = 0;

	constructor(options: RoomLinkOptions<Parts>) {
		this.#options = options;
		this.code = options.code;
		this.#now = options.now ?? (() => Date.now());
		this.#clock = new RoomClock(this.#now);
		this.#pauses = new Pauses(options.chance);
		this.#fetch = options.fetch ?? ((...request) => fetch(...request));
	}

	/** What the room's clock shows. */
	now(): EpochMillis {
		return this.#clock.now();
	}

	open(): void {
		if (this.#isOpen) return;
		this.#isOpen = true;
		this.#closing = new AbortController();
		this.status = 'connecting';
		this.reason = undefined;
		this.#stopListening = (this.#options.wakeUps ?? browserWakeUps)((sure) => this.#wake(sure));
		void this.#run(this.#closing.signal);
	}

	/** Commands on their way are given up. */
	close(): void {
		this.#isOpen = false;
		this.#stopListening();
		this.#closing.abort();
	}

	/**
	 * Tries until it is heard.
	 * @param commandId that of an earlier try, where this is one more
	 * @param signal gives up
	 */
	async send(
		command: SentCommand,
		{ commandId, signal }: { commandId?: string; signal?: AbortSignal } = {}
	): Promise<Result<{ readonly playerId?: PlayerId }, SendError>> {
		const given = new Patience(this.#closing.signal);
		signal?.addEventListener('abort', given.giveUp);
		if (signal?.aborted) given.giveUp();
		const sent = await sendCommand(command, {
			code: this.code,
			token: this.#options.token ?? '',
			signal: given.signal,
			pauses: this.#pauses,
			fetch: this.#fetch,
			...(commandId === undefined ? {} : { commandId })
		});
		given.stop();
		signal?.removeEventListener('abort', given.giveUp);
		if (!sent.ok) return sent;
		this.#clock.take(sent.value.now);
		return ok(sent.value);
	}

	async #run(closing: AbortSignal): Promise<void> {
		for (let failures = 0; !closing.aborted;) {
			const ended = await this.#listen(closing);
			if (closing.aborted) return;
			if ('reason' in ended) {
				this.reason = ended.reason;
				this.status = 'ended-here';
				this.#isOpen = false;
				this.#stopListening();
				return;
			}
			failures = ended.again === 'soon' ? 0 : failures + 1;
			this.status = failures === 0 ? 'connecting' : 'lost';
			await this.#pauses.take(Math.max(1, failures), closing, ended.leastMillis);
		}
	}

	async #listen(closing: AbortSignal): Promise<Ended> {
		const attempt = new Patience(closing);
		this.#attempt = attempt;
		try {
			return await (this.#polls ? this.#poll(attempt) : this.#stream(attempt));
		} finally {
			attempt.stop();
			attempt.giveUp();
		}
	}

	async #stream(attempt: Patience): Promise<Ended> {
		let heard = false;
		const hear = () => {
			heard = true;
			this.#heardAt = this.#now();
			attempt.start(SILENCE_MILLIS);
		};
		try {
			attempt.start(FIRST_WITHIN_MILLIS);
			this.#heardAt = this.#now();
			const reply = await this.#request('text/event-stream', attempt.signal);
			const refused = refusalOf(reply);
			if (refused || !reply.body) return refused ?? { again: 'later' };
			const events = new EventReader();
			const decoder = new TextDecoder();
			const reader = reply.body.getReader();
			for (;;) {
				const { value, done } = await reader.read();
				if (done) break;
				hear();
				this.status = 'live';
				const { frames, gone } = events.push(decoder.decode(value, { stream: true }));
				for (const frame of frames) if (!this.#take(frame)) return { again: 'later' };
				if (gone) break;
			}
		} catch {
			// Cut off, or silent for too long.
			this.#polls = !heard && attempt.isTooLate;
		}
		return { again: heard ? 'soon' : 'later' };
	}

	async #poll(attempt: Patience): Promise<Ended> {
		// Answered at once, which tells that it gets through.
		this.#place = '';
		try {
			for (;;) {
				attempt.start(POLL_WITHIN_MILLIS);
				this.#heardAt = this.#now();
				const reply = await this.#request('application/json', attempt.signal);
				const refused = refusalOf(reply);
				if (refused) return refused;
				const { frames } = v.parse(pollReply, await reply.json());
				this.status = 'live';
				for (const { id, data } of frames) {
					const text = typeof data === 'string' ? data : JSON.stringify(data);
					if (!this.#take({ id, data: text })) return { again: 'later' };
				}
			}
		} catch {
			// Perhaps the network was away, and no proxy in between.
			this.#polls = false;
			return { again: 'later' };
		}
	}

	#request(accept: string, signal: AbortSignal): Promise<Response> {
		const { view, token } = this.#options;
		const query = `?view=${view}` + (this.#place && `&after=${encodeURIComponent(this.#place)}`);
		return this.#fetch(roomAddress(this.code, `/stream${query}`), {
			headers: { accept, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
			cache: 'no-store',
			signal
		});
	}

	/** Whether it could be read. */
	#take({ id, data }: Frame): boolean {
		const value = parseJson(data);
		const clock = v.safeParse(shownNow, value);
		const arrived = v.safeParse(this.#options.isParts, value);
		if (!clock.success || !arrived.success) return false;
		this.#clock.take(clock.output.now);
		this.parts = mergeParts(this.parts, arrived.output);
		this.#place = id;
		return true;
	}

	/** @param sure that the connection is lost */
	#wake(sure: boolean): void {
		const silentMillis = this.#now() - this.#heardAt;
		if (sure || silentMillis > DOUBTED_AFTER_MILLIS) this.#attempt?.giveUp();
		this.#pauses.wake();
	}
}

function refusalOf(reply: Response): Ended | undefined {
	if (reply.ok) return undefined;
	if (reply.status === 404) return { reason: 'no-room' };
	if (reply.status === 401) return { reason: 'unknown-token' };
	return { again: 'later', leastMillis: retryAfterMillis(reply) };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
