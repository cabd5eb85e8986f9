import type { SavedFold } from '../core/memory/fold';
import { packSnapshot } from '../core/memory/pack-snapshot';
import type { Arrival, Database } from './database';
import { sealOldest } from './seal';
import { writeSnapshot } from './snapshot';

/** What keeps the next opening quick; fails quietly, since nothing is lost without it. */
export const chores = {
	/** Begins at once, so that it still goes through while the connection is being closed. */
	async saveSnapshot(db: Database, { saved, arrival }: { saved: SavedFold; arrival: Arrival }) {
		await writeSnapshot(db, packSnapshot(saved, arrival)).catch(() => undefined);
	},
	async seal(db: Database) {
		await sealOldest(db).catch(() => undefined);
	}
};
