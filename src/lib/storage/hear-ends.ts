import { type DBSchema, type IDBPDatabase, unwrap, wrap } from 'idb';

/**
 * `idb` promises the end of every transaction, and of a read nobody awaits it: a browser that clears the storage
 * meanwhile would call each an unhandled error. The read's own request fails too, and is heard.
 */
export function hearEnds<Schema extends DBSchema>(db: IDBPDatabase<Schema>): IDBPDatabase<Schema> {
	const raw: IDBDatabase = unwrap(db as unknown as IDBPDatabase);
	const begin = raw.transaction.bind(raw);
	raw.transaction = (...range) => {
		const transaction = begin(...range);
		wrap(transaction).done.catch(() => undefined);
		return transaction;
	};
	return db;
}
