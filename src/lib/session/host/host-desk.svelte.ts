import type { EpochMillis } from '$lib/core/memory/time';
import type { Result } from '$lib/core/result';

import type { EndReason, LinkStatus } from '../room/room-link.svelte';
import type { SendError, SentCommand } from '../room/send-command';
import { commandFor, mainStep, skipCommands } from './main-step';
import type { HostParts } from './view-schemas';

/** What a desk needs of `RoomLink`. */
export interface HostLink {
	readonly code: string;
	readonly parts: Partial<HostParts>;
	readonly status: LinkStatus;
	readonly reason: EndReason | undefined;
	now(): EpochMillis;
	send(command: SentCommand): Promise<Result<{ readonly playerId?: string }, SendError>>;
}

/** A host's screen: the room as it stands, and the commands that lead it on. */
export class HostDesk {
	readonly link: HostLink;
	/** A question; `null` without a clock. */
	seconds = $state<number | null>(null);
	/** Why the last command changed nothing. */
	error = $state.raw<SendError>();
	readonly room = $derived.by(() => this.link.parts.room);
	readonly players = $derived.by(() => this.link.parts.players ?? []);
	readonly step = $derived(this.room && mainStep(this.room));

	/** On their way, or waiting. */
	readonly #wishes = new Set<string>();
	#lastSent: Promise<unknown> = Promise.resolve();

	constructor(link: HostLink, seconds: number | null) {
		this.link = link;
		this.seconds = seconds;
	}

	/**
	 * One after the other, until one is refused. What is asked for meanwhile waits its turn, since the room may show what
	 * became of a command before its reply is here; the same again is no second wish. Whether all of them counted.
	 */
	async send(...commands: readonly SentCommand[]): Promise<boolean> {
		const wish = JSON.stringify(commands);
		if (this.#wishes.has(wish)) return false;
		this.#wishes.add(wish);
		const sent = this.#lastSent
			.then(() => this.#sendAll(commands))
			.finally(() => this.#wishes.delete(wish));
		this.#lastSent = sent.catch(() => undefined);
		return sent;
	}

	/** The large button. */
	async takeStep(): Promise<void> {
		const command = this.room && this.step && commandFor(this.step, this.room, this.seconds);
		if (!command) return;
		await this.send(command);
		// Another tab, or the clock, was first: it stands as it was wanted.
		if (this.error === 'wrong-phase') this.error = undefined;
	}

	async skip(): Promise<void> {
		if (this.room) await this.send(...skipCommands(this.room));
	}

	async #sendAll(commands: readonly SentCommand[]): Promise<boolean> {
		this.error = undefined;
		for (const command of commands) {
			const sent = await this.link.send(command);
			if (sent.ok) continue;
			this.error = sent.error;
			return false;
		}
		return true;
	}
}
