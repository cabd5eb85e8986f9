import * as v from 'valibot';

import type { StudySet } from '$lib/core/item/study-set';
import { type Outcome, RoomFold } from '$lib/core/room/room-fold';
import type { PlayerId, RoomEvent, Sender } from '$lib/core/room/room-event';
import type { RoomState } from '$lib/core/room/room-state';
import { type Standings, standingsOf } from '$lib/core/room/standings';

import { BEGINNING, type Entry, type Position } from '../event-log/event-log';
import { isDeletion, StoredEvent } from './event-schema';
import { SenderIndex } from './sender-index';

/** What a batch of entries did, as far as those who listen need to know. */
export interface Changes {
	/** Something that everybody is shown. */
	step: boolean;
	/** Something else than responses. */
	more: boolean;
	/** Who sits where, or who hosts. */
	seats: boolean;
	deleted: boolean;
	/** Of whom something changed that only they are shown. */
	readonly players: Set<PlayerId>;
}

const STEPS: ReadonlySet<RoomEvent['kind']> = new Set([
	'created',
	'locked',
	'unlocked',
	'moved',
	'opened',
	'closed',
	'revealed',
	'paused',
	'resumed',
	'ended',
	'handed-over'
]);

/** A room as its log leaves it, with what is looked up in it again and again. */
export class FoldedRoom {
	readonly #fold = new RoomFold();
	readonly senders = new SenderIndex();
	/** Of the last entry read, whatever became of it. */
	position: Position = BEGINNING;
	lastAt = 0;
	/** Who made it, by which command. */
	origin: { readonly hostTokenHash: string; readonly commandId: string } | undefined;
	#standings: Standings | undefined;
	readonly #onUnreadable: (position: Position) => void;

	/** @param onUnreadable told of an entry that is no event of ours; it is passed over */
	constructor(onUnreadable: (position: Position) => void) {
		this.#onUnreadable = onUnreadable;
	}

	get state(): RoomState | undefined {
		return this.#fold.room;
	}

	outcomeOf(by: Sender, commandId: string, newcomerId?: PlayerId): Outcome | undefined {
		return this.#fold.outcomeOf(by, commandId, newcomerId);
	}

	standings(room: RoomState, set: StudySet): Standings {
		return (this.#standings ??= standingsOf(room, set, this.#before));
	}
	/** Grades that hold, though the standings do not. */
	#before: Standings | undefined;

	apply(entries: readonly Entry[]): Changes {
		const changes: Changes = {
			step: false,
			more: false,
			seats: false,
			deleted: false,
			players: new Set()
		};
		for (const entry of entries) {
			this.position = entry.position;
			this.lastAt = entry.at;
			const parsed = v.safeParse(StoredEvent, entry.event);
			if (parsed.success) this.#applyEvent(entry, parsed.output, changes);
			else if (isDeletion(entry.event)) changes.deleted = true;
			else this.#onUnreadable(entry.position);
		}
		return changes;
	}

	#applyEvent({ position, at }: Entry, event: RoomEvent, changes: Changes): void {
		const { refusal } = this.#fold.apply({ position, at, event });
		if (refusal) return;
		if (event.kind === 'created')
			this.origin ??= { hostTokenHash: event.hostTokenHash, commandId: event.commandId };
		if (event.kind === 'responded') return;
		this.senders.apply(event);
		changes.more = true;
		changes.step ||= STEPS.has(event.kind);
		changes.seats ||= event.kind === 'reseated' || event.kind === 'handed-over';
		if ('playerId' in event) changes.players.add(event.playerId);
		if (this.#changesStandings(event)) {
			this.#before = this.#standings ?? this.#before;
			this.#standings = undefined;
		}
	}

	/** Before there is a score, a newcomer moves nobody else; a class joins within seconds. */
	#changesStandings(event: RoomEvent): boolean {
		const hasTeams = this.state?.plan.options.teams.length !== 0;
		return event.kind !== 'joined' || hasTeams || this.#standings?.outOf !== 0;
	}
}
