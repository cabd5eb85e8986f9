import type { StoreError } from '$lib/core/memory/learner-log';
import { FIRST_LEARNER_ID } from '$lib/core/memory/learners';
import type { Clock } from '$lib/core/memory/time';

import type { Learner } from '../learner.svelte';
import type { PlayerSeat } from './player-seat.svelte';
import { roomAddress } from './room-address';
import {
	isFromTomorrow,
	type Missed,
	packTakenHome,
	readMissed,
	type TakenHome,
	writeTakenHome
} from './taken-home';

/** Adds what was missed to a learner's cards, once. */
export class TakingIn {
	step = $state.raw<'idle' | 'adding' | 'added' | 'already' | 'clock-ahead'>('idle');
	error = $state.raw<StoreError>();
	readonly takenHome: TakenHome;
	readonly #learner: Learner;

	constructor(takenHome: TakenHome, learner: Learner) {
		this.takenHome = takenHome;
		this.#learner = learner;
	}

	async add(): Promise<void> {
		if (this.step === 'adding') return;
		this.error = undefined;
		if (isFromTomorrow(this.takenHome, this.#learner.clock)) {
			this.step = 'clock-ahead';
			return;
		}
		this.step = 'adding';
		await this.#learner.opened;
		const learnerId = this.#learner.id ?? FIRST_LEARNER_ID;
		const file = packTakenHome(this.takenHome, learnerId, this.#learner.clock);
		const restored = await this.#learner.restore(file);
		if (restored.ok) this.step = restored.value.addedCount > 0 ? 'added' : 'already';
		else {
			this.step = 'idle';
			this.error = isStoreError(restored.error)
				? restored.error
				: { kind: 'unknown', cause: restored.error.kind };
		}
	}

	/** `item/part` of each, as the study page's address names them. */
	get cards(): string {
		return this.takenHome.cards.map(({ itemId, partId }) => `${itemId}/${partId}`).join();
	}
}

/** What a player missed so far; undefined where it cannot be loaded. */
export async function fetchMissed(seat: PlayerSeat): Promise<Missed | undefined> {
	try {
		const reply = await fetch(roomAddress(seat.code, '/missed'), {
			headers: { authorization: `Bearer ${seat.token}` },
			cache: 'no-store'
		});
		return reply.ok ? readMissed(await reply.json(), `${seat.code} ${seat.playerId}`) : undefined;
	} catch {
		return undefined;
	}
}

/** Address that adds it to the learner's own app. The part that says what is never sent to a server. */
export const keepAddress = (home: string, takenHome: TakenHome): string =>
	`${home.replace(/\/+$/, '')}/keep#${writeTakenHome(takenHome)}`;

/** As a file for “Restore a backup”, where there is no address; of whoever studies first on a device. */
export const takenHomeFile = (takenHome: TakenHome, clock: Clock): Blob =>
	new Blob([packTakenHome(takenHome, FIRST_LEARNER_ID, clock)], {
		type: 'application/octet-stream'
	});

const isStoreError = (error: StoreError | { kind: string }): error is StoreError =>
	!['foreign', 'damaged', 'later-version'].includes(error.kind);
