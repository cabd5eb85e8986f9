import { randomBytes, randomUUID } from 'node:crypto';

import { type Item, ITEM_TYPES, type ItemType, partsOf } from '../../src/lib/core/item/item';
import type { StudySet } from '../../src/lib/core/item/study-set';
import { DEFAULT_OPTIONS, type RoomOptions } from '../../src/lib/core/room/room-event';

/** A host of a class quiz without a page: commands as they travel. */
export class ClassHost {
	readonly #url: string;
	readonly #token = randomBytes(16).toString('base64url');
	readonly items: readonly Item[];
	code = '';

	private constructor(url: string, items: readonly Item[]) {
		this.#url = url;
		this.items = items;
	}

	/** With a room that asks one item of each of these types. */
	static async open(
		url: string,
		set: StudySet,
		types: readonly ItemType[] = ITEM_TYPES,
		options: Partial<RoomOptions> = {}
	): Promise<ClassHost> {
		const items = types.map((type) => set.items.find((item) => item.type === type)!);
		const host = new ClassHost(url, items);
		const reply = await host.#post('/api/v1/rooms', {
			commandId: randomUUID(),
			setId: set.id,
			edition: set.edition,
			questions: items.map((item) => ({ itemId: item.id, partId: partsOf(item)[0] })),
			options: { ...DEFAULT_OPTIONS, ...options }
		});
		host.code = ((await reply.json()) as { code: string }).code;
		return host;
	}

	async say(command: object): Promise<{ playerId?: string }> {
		const path = `/api/v1/rooms/${this.code}/commands`;
		const reply = await this.#post(path, { commandId: randomUUID(), command });
		return (await reply.json()) as { playerId?: string };
	}

	/** @param seconds `null` without a clock */
	ask(index: number, seconds: number | null = null) {
		return this.say({ kind: 'open', index, seconds });
	}

	async close(index: number) {
		await this.say({ kind: 'close', index });
	}

	async reveal(index: number) {
		await this.close(index);
		await this.say({ kind: 'reveal', index });
	}

	async #post(path: string, body: object): Promise<Response> {
		const reply = await fetch(this.#url + path, {
			method: 'POST',
			headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
		return reply;
	}
}
