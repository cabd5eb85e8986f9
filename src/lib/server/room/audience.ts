import type { EpochMillis } from '$lib/core/memory/time';

import type { Changes } from './folded-room';
import type { Receiver } from './receiver';

/** Of counts, to host and screens. */
const LEAST_MILLIS_BETWEEN = 250;

/** A phone has one, and a few more while its network changes; screens have no token and are counted by address. */
const MOST_STREAMS = 8;
const MOST_SCREENS = 64;

/** All who listen to a room. */
export class Audience {
	readonly #receivers = new Set<Receiver>();
	readonly #receiversByToken = new Map<string, Set<Receiver>>();
	readonly #now: () => EpochMillis;
	#toldAtMillis = 0;
	#timer: NodeJS.Timeout | undefined;

	/** @param now the room's clock */
	constructor(now: () => EpochMillis) {
		this.#now = now;
	}

	get size(): number {
		return this.#receivers.size;
	}

	add(receiver: Receiver): void {
		const { token, viewer } = receiver;
		const siblings = this.#receiversByToken.get(token) ?? new Set();
		this.#receiversByToken.set(token, siblings.add(receiver));
		this.#receivers.add(receiver);
		const most = viewer.view === 'screen' ? MOST_SCREENS : MOST_STREAMS;
		const [oldest] = siblings;
		if (siblings.size > most && oldest) this.#end(oldest, false);
	}

	remove(receiver: Receiver): void {
		this.#receivers.delete(receiver);
		const siblings = this.#receiversByToken.get(receiver.token);
		siblings?.delete(receiver);
		if (siblings?.size === 0) this.#receiversByToken.delete(receiver.token);
	}

	/** A step goes to all at once; else players hear of their own alone, and host and screens not too often. */
	tell({ step, players }: Changes): void {
		if (step) {
			this.#tellWatchers();
			for (const receiver of this.#receivers)
				if (receiver.viewer.view === 'player') receiver.update(this.#now());
			return;
		}
		if (players.size > 0)
			for (const receiver of this.#receivers) {
				const { viewer } = receiver;
				if (viewer.view === 'player' && players.has(viewer.playerId)) receiver.update(this.#now());
			}
		if (this.#timer) return;
		const waitMillis = this.#toldAtMillis + LEAST_MILLIS_BETWEEN - performance.now();
		this.#timer = setTimeout(() => this.#tellWatchers(), Math.max(0, waitMillis));
	}

	/** A sign of life. */
	beat(): void {
		for (const receiver of this.#receivers) receiver.beat();
	}

	/** Ends those who lost their seat. */
	endUnless(keepsSeat: (receiver: Receiver) => boolean): void {
		for (const receiver of this.#receivers) if (!keepsSeat(receiver)) this.#end(receiver, true);
	}

	endAll(isGone: boolean): void {
		clearTimeout(this.#timer);
		for (const receiver of this.#receivers) this.#end(receiver, isGone);
	}

	#end(receiver: Receiver, isGone: boolean): void {
		this.remove(receiver);
		receiver.end(isGone);
	}

	#tellWatchers(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#toldAtMillis = performance.now();
		for (const receiver of this.#receivers)
			if (receiver.viewer.view !== 'player') receiver.update(this.#now());
	}
}
