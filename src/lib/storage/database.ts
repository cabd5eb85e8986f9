import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A row's key in `events`: the number of its arrival on this device, from 1. */
export type Arrival = number;

/** Values are unknown: a stored record is trusted only once it is read. */
interface PassageSchema extends DBSchema {
	/** The log itself. */
	events: { key: Arrival; value: unknown; indexes: { id: string; card: string } };
	/** One value, under `cards`; may be thrown away at any moment. */
	snapshots: { key: 'cards'; value: unknown };
	/** `deviceId`, and `newestId`, the greatest event id given or seen. */
	meta: { key: 'deviceId' | 'newestId'; value: unknown };
}

export type Database = IDBPDatabase<PassageSchema>;

interface Callbacks {
	/** Another tab with an older version is in the way; opening goes on when it closes. */
	readonly onBlocked: () => void;
	/** The connection is gone: data cleared, or the browser closed it. */
	readonly onLost: () => void;
}

export function openDatabase(name: string, { onBlocked, onLost }: Callbacks): Promise<Database> {
	const opening = openDB<PassageSchema>(name, 1, {
		upgrade(db) {
			const events = db.createObjectStore('events', { autoIncrement: true });
			events.createIndex('id', 'id', { unique: true });
			events.createIndex('card', 'cardKey');
			db.createObjectStore('snapshots');
			db.createObjectStore('meta');
		},
		blocked: onBlocked,
		// A newer version, or a deletion, waits in another tab: make way.
		blocking: () => {
			void opening.then((db) => db.close());
			onLost();
		},
		terminated: onLost
	});
	return opening;
}
