import type { EpochMillis } from '$lib/core/memory/time';

/** So many of the last readings count: a clock that is set, or a machine that slept, is believed again after them. */
const READINGS = 8;

/**
 * The room's clock, reckoned from what it showed when something was sent. All that comes is late by its way here, so of
 * the last readings the one furthest ahead is nearest to the truth.
 */
export class RoomClock {
	readonly #now: () => EpochMillis;
	#aheadMillis: number[] = [];

	/** @param now this device's own */
	constructor(now: () => EpochMillis) {
		this.#now = now;
	}

	/** @param shown what the room's clock showed when it was sent */
	take(shown: EpochMillis): void {
		this.#aheadMillis = [...this.#aheadMillis, shown - this.#now()].slice(-READINGS);
	}

	/** This device's own before anything came. */
	now(): EpochMillis {
		return this.#now() + (this.#aheadMillis.length > 0 ? Math.max(...this.#aheadMillis) : 0);
	}
}
