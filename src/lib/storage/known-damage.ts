import type { DamagedStretch } from '../core/memory/learner-log';
import type { Arrival, Database } from './database';

/** Segments found unreadable: remembered, so that they are named until a backup brings their events back. */
export class KnownDamage {
	readonly #db: Database;
	#firsts: ReadonlySet<Arrival> = new Set();
	#stretches: readonly DamagedStretch[] = [];

	constructor(db: Database) {
		this.#db = db;
	}

	get stretches(): readonly DamagedStretch[] {
		return this.#stretches;
	}

	/** What was found on earlier visits. @throws what IndexedDB throws */
	async recall(): Promise<void> {
		const stored: unknown = await this.#db.get('meta', 'damaged');
		const firsts = Array.isArray(stored) ? (stored as unknown[]) : [];
		this.#firsts = new Set(firsts.filter((first) => typeof first === 'number'));
		await this.#describe();
	}

	/** @param found arrivals of the first event of each; @throws what IndexedDB throws */
	async note(found: Iterable<Arrival>): Promise<void> {
		const all = new Set([...this.#firsts, ...found]);
		if (all.size === this.#firsts.size) return;
		this.#firsts = all;
		// On a full disk it is found again the next time.
		await this.#db.put('meta', [...all], 'damaged').catch(() => undefined);
		await this.#describe();
	}

	async #describe(): Promise<void> {
		if (this.#firsts.size === 0) return;
		const { describeDamage } = await import('./describe-damage');
		this.#stretches = await describeDamage(this.#db, this.#firsts);
	}
}
