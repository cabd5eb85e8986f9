import { randomBytes, randomUUID } from 'node:crypto';

import type { Response as GivenResponse } from '../../src/lib/core/item/response';

/** A pupil's phone without a page: commands as they travel. */
export class ClassPupil {
	readonly #url: string;
	readonly #token = randomBytes(16).toString('base64url');
	readonly #code: string;
	#playerId = '';

	private constructor(url: string, code: string) {
		this.#url = url;
		this.#code = code;
	}

	static async join(url: string, code: string, name: string): Promise<ClassPupil> {
		const pupil = new ClassPupil(url, code);
		const { status, playerId } = await pupil.#say({ kind: 'join', name });
		if (status !== 200 || !playerId) throw new Error(`${name}: ${status}`);
		pupil.#playerId = playerId;
		return pupil;
	}

	/** The status with which somebody is turned away, or 200. */
	static async tryToJoin(url: string, code: string, name: string): Promise<number> {
		return (await new ClassPupil(url, code).#say({ kind: 'join', name })).status;
	}

	async respond(index: number, response: GivenResponse): Promise<number> {
		const said = await this.#say({ kind: 'respond', playerId: this.#playerId, index, response });
		return said.status;
	}

	async #say(command: object): Promise<{ status: number; playerId?: string }> {
		const reply = await fetch(`${this.#url}/api/v1/rooms/${this.#code}/commands`, {
			method: 'POST',
			headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ commandId: randomUUID(), command })
		});
		return { status: reply.status, ...((await reply.json()) as object) };
	}
}
