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
	/** A command is on its way. */
	busy = $state(false);
	/** Why the last command changed nothing. */
	error = $state.raw<SendError>();
	readonly room = $derived.by(() => this.link.parts.room);
	readonly players = $derived.by(() => this.link.parts.players ?? []);
	readonly step = $derived(this.room && mainStep(this.room));

	constructor(link: HostLink, seconds: number | null) {
		this.link = link;
		this.seconds = seconds;
	}

	/** One after the other, until one is refused. Whether all of them counted. */
	async send(...commands: readonly SentCommand[]): Promise<boolean> {
		if (this.busy) return false;
		this.busy = true;
		this.error = undefined;
		for (const command of commands) {
			const sent = await this.link.send(command);
			if (sent.ok) continue;
			this.error = sent.error;
			break;
		}
		this.busy = false;
		return this.error === undefined;
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
}
