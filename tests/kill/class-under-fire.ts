import { deepStrictEqual } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { type Body, Device } from './device.ts';

/** Of one player, between a response that was heard and the next. */
const REST_MILLIS = 80;

const SET = readdirSync(new URL('../../questions', import.meta.url))[0] ?? '';

interface Question {
	readonly itemId: string;
	readonly partId: string;
}

/** A class that responds without pause, and knows of each player what was acknowledged last. */
export class ClassUnderFire {
	readonly #host: Device;
	readonly #players: readonly Device[];
	readonly #code: string;
	/** Responses acknowledged. */
	acknowledged = 0;

	private constructor(host: Device, players: readonly Device[], code: string) {
		this.#host = host;
		this.#players = players;
		this.#code = code;
	}

	static async gather(urls: readonly string[], playerCount: number, questionCount: number) {
		const host = new Device(urls);
		const choices = await choicesOf(urls[0] ?? '');
		const questions = Array.from({ length: questionCount }, (_, n) => choices[n % choices.length]);
		const options = { changeable: true, speedBonus: false, ranksShown: false, teams: [] };
		const { code } = await host.create({ setId: SET, edition: 'en', questions, options });
		const players = Array.from({ length: playerCount }, (_, n) => new Device(urls, n));
		await Promise.all(
			players.map(async (player, n) => {
				const joined = await player.send(String(code), { kind: 'join', name: `Player ${n}` });
				player.playerId = String(joined['playerId']);
			})
		);
		return new ClassUnderFire(host, players, String(code));
	}

	/**
	 * One question, from its opening to its reveal, with responses for so long and until `fire` is done; then it is seen
	 * that for each player exactly what was acknowledged last counts.
	 */
	async play(index: number, millis: number, fire: () => Promise<void>): Promise<void> {
		let isOver = false;
		const firing = fire().finally(() => (isOver = true));
		await this.#host.send(this.#code, { kind: 'open', index, seconds: null });
		const until = performance.now() + millis;
		const given = await Promise.all(
			this.#players.map((player, n) =>
				this.#respondWhile(player, index, n, () => !isOver || performance.now() < until)
			)
		);
		await firing;
		await this.#host.send(this.#code, { kind: 'close', index });
		await this.#host.send(this.#code, { kind: 'reveal', index });
		await this.#check(index, given);
	}

	/** In the report each player has one cell of each question, and none is empty. */
	async checkReport(questionCount: number): Promise<void> {
		const { table } = (await this.#host.report(this.#code)) as {
			table: { rows: { playerId: string; cells: ({ given?: object } | null)[] }[] };
		};
		deepStrictEqual(
			table.rows.map(({ playerId }) => playerId).sort(),
			this.#players.map(({ playerId }) => playerId).sort()
		);
		for (const { cells } of table.rows) {
			deepStrictEqual(cells.length, questionCount);
			deepStrictEqual(
				cells.filter((cell) => !cell?.given),
				[]
			);
		}
	}

	/** Each response is another than the one before, so that a lost one shows. */
	async #respondWhile(player: Device, index: number, start: number, isOn: () => boolean) {
		let optionId = '';
		for (let n = start; optionId === '' || isOn(); n++) {
			const next = String((n % 4) + 1);
			const response = { type: 'choice', optionId: next };
			const { playerId } = player;
			await player.send(this.#code, { kind: 'respond', playerId, index, response });
			optionId = next;
			this.acknowledged++;
			await pause(REST_MILLIS * (0.5 + Math.random()));
		}
		return optionId;
	}

	async #check(index: number, given: readonly string[]): Promise<void> {
		const views = await Promise.all(
			this.#players.map((player) => this.#whenRevealed(player, 'player', index))
		);
		const counted = views.map(({ own }) => (own as OwnView).response?.optionId);
		deepStrictEqual(counted, given, `question ${index}: not what was acknowledged last`);
		const { room } = await this.#whenRevealed(this.#host, 'host', index);
		const { respondedCount, distribution } = room as HostView;
		const sum = distribution.options.reduce((all, { count }) => all + count, 0);
		deepStrictEqual([respondedCount, sum], [given.length, given.length]);
	}

	/** Another server than the one that acknowledged the reveal may hear of it a moment later. */
	async #whenRevealed(device: Device, view: string, index: number): Promise<Body> {
		for (;;) {
			const parts = await device.view(this.#code, view);
			const room = parts['room'] as RoomView | undefined;
			if (room?.phase === 'revealed' && room.question?.index === index) return parts;
			await pause(20);
		}
	}
}

interface RoomView {
	readonly phase: string;
	readonly question?: { readonly index: number };
}

interface HostView {
	readonly respondedCount: number;
	readonly distribution: { readonly options: readonly { readonly count: number }[] };
}

interface OwnView {
	readonly response?: { readonly optionId: string };
}

/** Questions with one right option of four. */
async function choicesOf(url: string): Promise<readonly Question[]> {
	const reply = await fetch(`${url}/sets/${SET}/en.json`);
	const set = (await reply.json()) as {
		items: { id: string; type: string; distractors?: unknown[] }[];
	};
	return set.items
		.filter(({ type, distractors }) => type === 'choice' && distractors?.length === 3)
		.map(({ id }) => ({ itemId: id, partId: 'whole' }));
}
