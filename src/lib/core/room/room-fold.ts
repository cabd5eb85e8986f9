import { judgeEvent } from './judge-event';
import { type Writable, changeRoom, createRoom } from './change-room';
import type { Refusal } from './refusal';
import type { RoomEntry, RoomEvent } from './room-event';
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

	apply({ event, at, position }: RoomEntry): Outcome {
		const id = `${senderOf(event)} ${event.commandId}`;
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
function senderOf(event: RoomEvent): string {
	switch (event.by.role) {
		case 'player':
			return `player ${event.by.playerId}`;
		case 'newcomer':
			return event.kind === 'joined' ? `newcomer ${event.playerId}` : 'newcomer';
		default:
			return event.by.role;
	}
}
