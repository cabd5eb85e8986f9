import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MILLIS = 5000;
const PAUSE_MILLIS = 50;

const makeId = () => randomBytes(16).toString('base64url');

export type Body = Record<string, unknown>;

/** A phone or a laptop that sends everything until it is heard, as the app does, to whichever server answers. */
export class Device {
	readonly token = makeId();
	readonly #urls: readonly string[];
	#turn: number;
	playerId = '';

	/** @param turn which of the servers it asks first */
	constructor(urls: readonly string[], turn = 0) {
		this.#urls = urls;
		this.#turn = turn;
	}

	create(body: Body): Promise<Body> {
		return this.#ask('/api/v1/rooms', { commandId: makeId(), ...body });
	}

	/** @throws where it is refused */
	send(code: string, command: Body): Promise<Body> {
		return this.#ask(`/api/v1/rooms/${code}/commands`, { commandId: makeId(), command });
	}

	async view(code: string, name: string): Promise<Body> {
		const reply = await this.#ask(`/api/v1/rooms/${code}/stream?view=${name}`);
		const [frame] = reply['frames'] as { data: string }[];
		return JSON.parse(frame?.data ?? '{}') as Body;
	}

	report(code: string): Promise<Body> {
		return this.#ask(`/api/v1/rooms/${code}/report`);
	}

	async #ask(path: string, body?: Body): Promise<Body> {
		const init = {
			method: body ? 'POST' : 'GET',
			headers: {
				authorization: `Bearer ${this.token}`,
				accept: 'application/json',
				'content-type': 'application/json'
			},
			...(body ? { body: JSON.stringify(body) } : {})
		};
		for (;;) {
			try {
				const url = this.#urls[this.#turn % this.#urls.length] ?? '';
				const signal = AbortSignal.timeout(PATIENCE_MILLIS);
				const reply = await fetch(url + path, { ...init, signal });
				const text = await reply.text();
				if (reply.ok) return JSON.parse(text) as Body;
				if (reply.status < 500 && reply.status !== 429)
					throw new Refused(
						`${reply.status} ${text} to ${path} ${JSON.stringify(body?.['command'])}`
					);
			} catch (thrown) {
				if (thrown instanceof Refused) throw thrown;
			}
			this.#turn++;
			await pause(PAUSE_MILLIS);
		}
	}
}

class Refused extends Error {}
