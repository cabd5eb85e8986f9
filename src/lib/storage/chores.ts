import type { SavedFold } from '../core/memory/fold';
import { packSnapshot } from '../core/memory/pack-snapshot';
import type { Arrival, Database } from './database';
import { sealOldest } from './seal';
import { writeSnapshot } from './snapshot';
import { type BytesForm, bytesFormOf } from './stored-bytes';

/** What keeps the next opening quick; fails quietly, since nothing is lost without it. */
export class Chores {
	readonly #db: Database;
	readonly #toStored: BytesForm;

	private constructor(db: Database, toStored: BytesForm) {
		this.#db = db;
		this.#toStored = toStored;
	}

	static async prepare(db: Database): Promise<Chores> {
		return new Chores(db, await bytesFormOf(db));
	}

	/** Begins at once, so that it still goes through while the connection is being closed. */
	async saveSnapshot({ saved, arrival }: { saved: SavedFold; arrival: Arrival }): Promise<void> {
		const snapshot = packSnapshot(saved, arrival);
		await writeSnapshot(this.#db, snapshot, this.#toStored).catch(() => undefined);
	}

	async seal(): Promise<void> {
		await sealOldest(this.#db, this.#toStored).catch(() => undefined);
	}
}
