import type { EpochMillis } from '$lib/core/memory/time';
import type { PlayerId } from '$lib/core/room/room-event';

import type { RoomViews } from './room-views';

export type Viewer =
	| { readonly view: 'host' }
	| { readonly view: 'screen' }
	| { readonly view: 'player'; readonly playerId: PlayerId };

/** What one receiver is sent at once: docs/room-protocol.md. */
export interface Frame {
	/** What the receiver then knows. */
	readonly id: string;
	/** JSON. */
	readonly data: string;
}

/** What one receiver knows already, and the frame that it lacks. */
export class FrameMaker {
	readonly #views: RoomViews;
	readonly #viewer: Viewer;
	/** Hashes of the parts sent last. */
	#known: readonly string[];
	/** Changes of rows sent, as `RoomViews` counts them. */
	#rowCount: number | undefined;

	/** @param place of the last frame received; any text will do for none */
	constructor(views: RoomViews, viewer: Viewer, place: string) {
		this.#views = views;
		this.#viewer = viewer;
		this.#known = place.split('.');
	}

	/** Undefined where nothing has changed. */
	next(now: EpochMillis): Frame | undefined {
		switch (this.#viewer.view) {
			case 'player': {
				const { room, own } = this.#views.player(this.#viewer.playerId);
				return this.#frame(now, [
					{ name: 'room', hash: room.hash, json: () => room.json },
					{ name: 'own', hash: own.hash, json: () => own.json }
				]);
			}
			case 'screen': {
				const room = this.#views.screen();
				return this.#frame(now, [{ name: 'room', hash: room.hash, json: () => room.json }]);
			}
			case 'host': {
				const room = this.#views.host();
				const rowsHash = this.#views.rowsHash();
				this.#rowCount ??= this.#known[1] === rowsHash ? this.#views.rowCount : 0;
				return this.#frame(now, [
					{ name: 'room', hash: room.hash, json: () => room.json },
					{ name: 'players', hash: rowsHash, json: () => this.#rows() }
				]);
			}
		}
	}

	#rows(): string {
		const json = this.#views.rowsSince(this.#rowCount ?? 0);
		this.#rowCount = this.#views.rowCount;
		return json;
	}

	#frame(
		now: EpochMillis,
		parts: readonly { name: string; hash: string; json: () => string }[]
	): Frame | undefined {
		const fresh = parts.filter(({ hash }, index) => hash !== this.#known[index]);
		if (fresh.length === 0) return undefined;
		this.#known = parts.map(({ hash }) => hash);
		const texts = fresh.flatMap(({ name, json }) => {
			const text = json();
			return text === '' ? [] : [`,"${name}":${text}`];
		});
		return { id: this.#known.join('.'), data: `{"now":${now}${texts.join('')}}` };
	}
}
