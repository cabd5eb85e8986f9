import { judgeEvent } from './judge-event';
import { type Writable, changeRoom, createRoom } from './change-room';
import type { Refusal } from './refusal';
import type { PlayerId, RoomEntry, Sender } from './room-event';
import type { RoomState } from './room-state';

/** What became of an entry; without a refusal it counts. */
export interface Outcome {
	readonly refusal: Refusal | undefined;
}

/**
 * The fold of a room's log, an entry at a time in the order of the log. An event that is not valid where it stands changes
 * nothing; one that comes again (a repeated POST, a stream read twice) changes nothing either and has the outcome it had.
 */
export class RoomFold {
	#room: Writable | undefined;
	readonly #outcomes = new Map<string, Outcome>();

	/** Undefined until the room is created. Grows with the fold. */
	get room(): RoomState | undefined {
		return this.#room;
	}

	/** What became of a command that is in the log. @param newcomerId of who sends it, if they are none of the room's yet */
	outcomeOf(by: Sender, commandId: string, newcomerId?: PlayerId): Outcome | undefined {
		return this.#outcomes.get(outcomeKey(by, commandId, newcomerId));
	}

	apply({ event, at, position }: RoomEntry): Outcome {
		const newcomerId = event.kind === 'joined' ? event.playerId : undefined;
		const id = outcomeKey(event.by, event.commandId, newcomerId);
		const before = this.#outcomes.get(id);
		if (before) return before;
		const refusal = judgeEvent(this.#room, event, at);
		const outcome = { refusal };
		this.#outcomes.set(id, outcome);
		if (!refusal) {
			if (event.kind === 'created') this.#room = createRoom(event, at, position);
			else if (this.#room) changeRoom(this.#room, event, at);
		}
		if (this.#room) this.#room.position = position;
		return outcome;
	}
}

export function foldRoom(entries: Iterable<RoomEntry>): RoomState | undefined {
	const fold = new RoomFold();
	for (const entry of entries) fold.apply(entry);
	return fold.room;
}

/** Nobody can take another's command id: it is told apart by who sent it. */
function outcomeKey(by: Sender, commandId: string, newcomerId: PlayerId | undefined): string {
	const name = by.role === 'player' ? by.playerId : by.role === 'newcomer' ? newcomerId : undefined;
	return `${by.role} ${name ?? ''} ${commandId}`;
}
