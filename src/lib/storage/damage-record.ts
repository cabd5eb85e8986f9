import { parseEventId } from '../core/memory/event-id';
import type { DamagedStretch } from '../core/memory/learner-log';
import type { Arrival, Database } from './database';
import { readSegment } from './segments';

/** Segments found unreadable: remembered, so that they are named until a backup brings their events back. */
export class DamageRecord {
	readonly #db: Database;
	readonly #stretches = new Map<Arrival, DamagedStretch>();

	constructor(db: Database) {
		this.#db = db;
	}

	get stretches(): readonly DamagedStretch[] {
		return [...this.#stretches.values()];
	}

	/** @param stored what `meta` holds under `damaged` */
	async load(stored: unknown): Promise<void> {
		this.#stretches.clear();
		if (!Array.isArray(stored)) return;
		for (const first of stored as unknown[])
			if (typeof first === 'number') await this.#describe(first);
	}

	async note(found: Iterable<Arrival>): Promise<void> {
		const added = [...found].filter((first) => !this.#stretches.has(first));
		for (const first of added) await this.#describe(first);
		if (added.length > 0) await this.#db.put('meta', [...this.#stretches.keys()], 'damaged');
	}

	/** A segment that is gone was replaced by what a backup held. */
	async #describe(first: Arrival): Promise<void> {
		const key = await this.#db.getKey('segments', first);
		if (key === undefined) return;
		const segment = readSegment(
			first,
			await this.#db.get('segments', first).catch(() => undefined)
		);
		this.#stretches.set(first, {
			eventCount: segment?.count ?? 0,
			fromMillis: segment ? parseEventId(segment.leastId).millis : 0,
			toMillis: segment ? parseEventId(segment.greatestId).millis : 0
		});
	}
}
