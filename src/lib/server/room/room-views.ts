import { hash } from 'node:crypto';

import type { StudySet } from '$lib/core/item/study-set';
import { hostedPlayers, hostRoom } from '$lib/core/room/host-view';
import { playerOwn, playerRoom } from '$lib/core/room/player-view';
import type { PlayerId } from '$lib/core/room/room-event';
import type { RoomState } from '$lib/core/room/room-state';
import { screenView } from '$lib/core/room/screen-view';
import type { Standings } from '$lib/core/room/standings';

/** A part of a view as it is sent, and a short hash by which it is known again, on any node and after a restart. */
export interface Part {
	readonly json: string;
	readonly hash: string;
}

interface Row {
	readonly json: string;
	/** `rowCount` at its last change. */
	readonly changedIn: number;
}

const NOTHING: Part = { json: '', hash: '-' };

/** The views of one room and set, each part made when it is first asked for after a change. */
export class RoomViews {
	readonly #room: RoomState;
	readonly #set: StudySet;
	readonly #standings: () => Standings;
	readonly #parts = new Map<'player' | 'screen' | 'host', Part>();
	readonly #rows = new Map<PlayerId, Row>();
	#rowsHash: string | undefined;
	/** Counts how often the host's rows were looked at anew. */
	rowCount = 0;

	constructor(room: RoomState, set: StudySet, standings: () => Standings) {
		this.#room = room;
		this.#set = set;
		this.#standings = standings;
	}

	/** To be called after every change of the room. */
	forget(): void {
		this.#parts.clear();
		this.#rowsHash = undefined;
	}

	/** Nothing of the room for who was sent out of it. */
	player(id: PlayerId): { readonly room: Part; readonly own: Part } {
		const own = playerOwn(this.#room, this.#set, this.#standings(), id);
		return { room: own && !own.kicked ? this.#playerRoom() : NOTHING, own: makePart(own ?? null) };
	}

	screen(): Part {
		return this.#part('screen', () => screenView(this.#room, this.#set, this.#standings()));
	}

	host(): Part {
		return this.#part('host', () => hostRoom(this.#room, this.#set, this.#standings()));
	}

	/** The host's rows of players that changed since `rowCount` was that. */
	rowsSince(count: number): string {
		const changed = [...this.#rows.values()].filter(({ changedIn }) => changedIn > count);
		return `[${changed.map(({ json }) => json).join()}]`;
	}

	rowsHash(): string {
		return (this.#rowsHash ??= this.#refreshRows());
	}

	#refreshRows(): string {
		this.rowCount++;
		const texts = hostedPlayers(this.#room, this.#standings()).map((player) => {
			const json = JSON.stringify(player);
			if (this.#rows.get(player.id)?.json !== json)
				this.#rows.set(player.id, { json, changedIn: this.rowCount });
			return json;
		});
		return shortHash(texts.join());
	}

	#playerRoom(): Part {
		return this.#part('player', () => playerRoom(this.#room, this.#set, this.#standings()));
	}

	#part(name: 'player' | 'screen' | 'host', make: () => unknown): Part {
		const part = this.#parts.get(name) ?? makePart(make());
		this.#parts.set(name, part);
		return part;
	}
}

function makePart(value: unknown): Part {
	const json = JSON.stringify(value);
	return { json, hash: shortHash(json) };
}

/** 60 bits. */
const shortHash = (text: string): string => hash('sha256', text, 'base64url').slice(0, 10);
