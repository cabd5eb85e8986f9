import type { Response } from '$lib/core/item/response';
import type { StudySet } from '$lib/core/item/study-set';
import type { Refusal } from '$lib/core/room/refusal';
import { encodeResponse } from '$lib/core/room/response-codes';
import { rightResponse } from '$lib/core/item/right-response';
import {
	DEFAULT_OPTIONS,
	type RoomChange,
	type RoomEntry,
	type RoomOptions,
	type RoomQuestion,
	type Sender
} from '$lib/core/room/room-event';
import { RoomFold } from '$lib/core/room/room-fold';
import type { RoomState } from '$lib/core/room/room-state';
import { type Standings, standingsOf } from '$lib/core/room/standings';

import { set as threeSections } from '../quiz/make-set';

export const START = 1_000_000;
export const HOST: Sender = { role: 'host', term: 0 };
export const CLOCK: Sender = { role: 'clock' };
export const NEWCOMER: Sender = { role: 'newcomer' };

export const byPlayer = (playerId: string): Sender => ({ role: 'player', playerId });

export const set: StudySet = {
	...threeSections,
	entities: [],
	items: threeSections.items.map((item) => ({
		...item,
		id: `secret-${item.id}`,
		explanation: ['It was said in the assembly.']
	}))
};

export const ask = (...types: string[]): RoomQuestion[] =>
	types.map((type) => {
		const item = set.items.find(({ id }) => id === `secret-${type}`);
		if (!item) throw new Error(type);
		return { itemId: item.id, partId: item.type === 'cloze' ? 'place' : 'whole' };
	});

export const created = (
	questions: readonly RoomQuestion[],
	options: Partial<RoomOptions> = {}
): RoomChange => ({
	kind: 'created',
	setId: set.id,
	setVersion: 1,
	edition: 'en',
	questions,
	options: { ...DEFAULT_OPTIONS, ...options },
	hostTokenHash: 'hash-of-host'
});

/** A room that is played step by step; each step comes a second after the one before. */
export class PlayedRoom {
	readonly entries: RoomEntry[] = [];
	readonly #fold = new RoomFold();
	at = START;
	term = 0;

	constructor(
		questions: readonly RoomQuestion[] = ask('choice-1', 'short-1', 'choice-2'),
		options: Partial<RoomOptions> = {}
	) {
		this.send(HOST, created(questions, options));
	}

	get room(): RoomState {
		if (!this.#fold.room) throw new Error('not created');
		return this.#fold.room;
	}

	get standings(): Standings {
		return standingsOf(this.room, set);
	}

	wait(seconds: number): this {
		this.at += seconds * 1000;
		return this;
	}

	send(by: Sender, change: RoomChange, commandId = `c${this.entries.length}`): Refusal | undefined {
		this.at += 1000;
		const event = { ...change, by, commandId };
		const entry: RoomEntry = { position: this.entries.length * 3, at: this.at, event };
		this.entries.push(entry);
		return this.#fold.apply(entry).refusal;
	}

	host(change: RoomChange): Refusal | undefined {
		return this.send({ role: 'host', term: this.term }, change);
	}

	join(...names: string[]): Refusal | undefined {
		let refusal: Refusal | undefined;
		for (const name of names) {
			const [playerId, tokenHash] = [name.toLowerCase(), `hash-of-${name}`];
			refusal = this.send(NEWCOMER, { kind: 'joined', playerId, tokenHash, name, teamId: null });
		}
		return refusal;
	}

	open(index: number, seconds: number | null = null): Refusal | undefined {
		return this.host({ kind: 'opened', index, seconds, seed: 77 + index });
	}

	close(index: number): Refusal | undefined {
		return this.host({ kind: 'closed', index });
	}

	reveal(index: number): Refusal | undefined {
		return this.host({ kind: 'revealed', index });
	}

	respond(playerId: string, index: number, response: Response): Refusal | undefined {
		return this.send(byPlayer(playerId), { kind: 'responded', playerId, index, response });
	}

	/** Opens a question, takes responses to it, closes and reveals it. */
	play(index: number, responses: Readonly<Record<string, Response>>, seconds?: number): this {
		this.open(index, seconds ?? null);
		for (const [playerId, response] of Object.entries(responses))
			this.respond(playerId, index, response);
		this.close(index);
		this.reveal(index);
		return this;
	}

	/** A response with full credit, as a phone would send it. */
	right(index: number): Response {
		const question = this.room.plan.questions[index];
		const item = set.items.find(({ id }) => id === question?.itemId);
		if (!item || !question) throw new Error(`no question ${index}`);
		return encodeResponse(item, 77 + index, rightResponse(item, question.partId));
	}
}

export const UNKNOWN: Response = { type: 'none' };
