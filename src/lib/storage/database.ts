import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import { hearEnds } from './hear-ends';

/** The number of an event's arrival on this device, from 1. */
export type Arrival = number;

/** Raised with every change of the stores; `tests/unit/storage/versions` keeps what each earlier version wrote. */
const DATABASE_VERSION = 2;

/** Values are unknown: a stored record is trusted only once it is read. */
export interface PassageSchema extends DBSchema {
	/** The newest stretch of the log, a row an event. */
	events: { key: Arrival; value: unknown; indexes: { id: string; card: string } };
	/** The stretches before it, sealed: each under the first arrival in it. */
	segments: { key: Arrival; value: unknown };
	/** Which cards each segment has events of, under the same key: see `segments.ts`. */
	segmentCards: { key: Arrival; value: unknown };
	/** One value, under `fold`; may be thrown away at any moment. */
	snapshots: { key: 'fold'; value: unknown };
	/** `deviceId`; `newestId`, the greatest event id given or seen; `damaged`, segments found unreadable; `probe`, never for long. */
	meta: { key: 'deviceId' | 'newestId' | 'damaged' | 'probe'; value: unknown };
}

export type StoreName = 'events' | 'segments' | 'segmentCards' | 'snapshots' | 'meta';
export type Database = IDBPDatabase<PassageSchema>;

interface Callbacks {
	/** Another tab with an older version is in the way; opening goes on when it closes. */
	readonly onBlocked?: () => void;
	/** The connection is gone: data cleared, or the browser closed it. */
	readonly onLost?: () => void;
}

export function openDatabase(
	name: string,
	{ onBlocked, onLost }: Callbacks = {}
): Promise<Database> {
	const opening: Promise<Database> = openDB<PassageSchema>(name, DATABASE_VERSION, {
		upgrade(db, oldVersion, _, transaction) {
			// The opening fails with it, and is heard.
			transaction.done.catch(() => undefined);
			if (oldVersion < 1) {
				const events = db.createObjectStore('events', { autoIncrement: true });
				events.createIndex('id', 'id', { unique: true });
				events.createIndex('card', 'cardKey');
				db.createObjectStore('snapshots');
				db.createObjectStore('meta');
			}
			if (oldVersion < 2) {
				db.createObjectStore('segments');
				db.createObjectStore('segmentCards');
				// Version 1 kept another kind of snapshot; the log is folded anew.
				void transaction.objectStore('snapshots').clear();
			}
		},
		...(onBlocked ? { blocked: onBlocked } : {}),
		// A newer version, or a deletion, waits in another tab: make way.
		blocking: () => {
			void opening.then((db) => db.close());
			onLost?.();
		},
		...(onLost ? { terminated: onLost } : {})
	}).then(hearEnds);
	return opening;
}

/** A transaction that has reached the disk when it is done. */
export function strictTransaction<Names extends StoreName[]>(db: Database, ...names: Names) {
	return db.transaction(names, 'readwrite', { durability: 'strict' });
}
