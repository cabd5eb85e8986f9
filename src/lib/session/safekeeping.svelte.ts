import type { LearnerId } from '$lib/core/memory/event';

import type { Learner } from './learner.svelte';

/** A backup is offered after so many responses; at once where the browser will not promise to keep them. */
const FIRST_OFFER_AT = 50;
/** After a backup, and after “not now”, so many more have to come before the next offer. */
const NEXT_OFFER_AFTER = 250;

/** What of `navigator.storage` is needed; older browsers and plain http have none of it. */
export interface StorageKeeper {
	persisted?(): Promise<boolean>;
	persist?(): Promise<boolean>;
}

/** Sees to it that progress lasts: asks the browser to keep it, and the learner to keep a copy. */
export class Safekeeping {
	/** Whether the browser has promised not to clear the storage by itself; undefined until that is known. */
	persisted = $state.raw<boolean>();
	/** Responses at which the next backup is offered; undefined until it was read. */
	#offerAt = $state.raw<number>();
	#hasAsked = false;
	readonly #learner: Learner;
	readonly #keeper: StorageKeeper | undefined;

	constructor(learner: Learner, keeper: StorageKeeper | undefined) {
		this.#learner = learner;
		this.#keeper = keeper;
	}

	/** A copy ought to be kept now. */
	readonly offersBackup = $derived.by(() => {
		if (this.#learner.error || this.#learner.reviewCount === 0) return false;
		const first = this.persisted === false ? 1 : FIRST_OFFER_AT;
		return this.#learner.reviewCount >= (this.#offerAt ?? first);
	});

	/** Reads what was kept for this learner. */
	async begin(): Promise<void> {
		await this.#learner.opened;
		this.#offerAt = readOfferAt(this.#learner.id);
	}

	/** After the first response, not before: a browser that asks the learner about it then asks at a good moment. */
	async ask(): Promise<void> {
		if (this.#learner.reviewCount === 0 || this.#hasAsked) return;
		this.#hasAsked = true;
		try {
			this.persisted =
				(await this.#keeper?.persisted?.()) || (await this.#keeper?.persist?.()) || false;
		} catch {
			this.persisted = false;
		}
	}

	/** A backup was made, or the learner wants none now. */
	putOff(): void {
		this.#offerAt = this.#learner.reviewCount + NEXT_OFFER_AFTER;
		try {
			localStorage.setItem(keptUnder(this.#learner.id), String(this.#offerAt));
		} catch {
			// Storage is refused: the offer comes again next time.
		}
	}
}

const keptUnder = (id: LearnerId | undefined) => `passage-offer-backup-at-${id ?? ''}`;

function readOfferAt(id: LearnerId | undefined): number | undefined {
	try {
		const kept = Number(localStorage.getItem(keptUnder(id)) ?? NaN);
		return Number.isFinite(kept) ? kept : undefined;
	} catch {
		return undefined;
	}
}
