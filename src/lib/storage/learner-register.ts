import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import type { LearnerId } from '../core/memory/event';
import type { StoreError } from '../core/memory/learner-log';
import { isLearnerId, type RegisteredLearner } from '../core/memory/learners';
import { failed, ok, type Result } from '../core/result';
import { hearEnds } from './hear-ends';
import { toStoreError } from './store-error';

interface RegisterSchema extends DBSchema {
	/** In the order they were added. */
	learners: { key: number; value: unknown };
}

/** Who studies on this device; made only when there is a second learner. */
export async function listLearners(): Promise<Result<RegisteredLearner[], StoreError>> {
	return withRegister(async (db) => {
		const byId = new Map<LearnerId, RegisteredLearner>();
		for (const stored of await db.getAll('learners'))
			if (isRegistered(stored)) byId.set(stored.id, { id: stored.id, name: stored.name });
		return [...byId.values()];
	});
}

/** Adds a learner, or gives one another name. */
export async function registerLearner(
	learner: RegisteredLearner
): Promise<Result<void, StoreError>> {
	return withRegister(async (db) => {
		const transaction = db.transaction('learners', 'readwrite', { durability: 'strict' });
		const keys = await transaction.store.getAllKeys();
		const values = await transaction.store.getAll();
		const place = values.findIndex((stored) => isRegistered(stored) && stored.id === learner.id);
		const key = keys[place];
		const { store } = transaction;
		await Promise.all([
			key === undefined ? store.add(learner) : store.put(learner, key),
			transaction.done
		]);
	});
}

/** Takes a learner off the list, if they are on it. */
export async function unregisterLearner(id: LearnerId): Promise<Result<void, StoreError>> {
	return withRegister(async (db) => {
		const transaction = db.transaction('learners', 'readwrite', { durability: 'strict' });
		const { store } = transaction;
		const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
		const theirs = keys.filter((_, place) => {
			const stored = values[place];
			return isRegistered(stored) && stored.id === id;
		});
		await Promise.all([...theirs.map((key) => store.delete(key)), transaction.done]);
	});
}

async function withRegister<Value>(
	work: (db: IDBPDatabase<RegisterSchema>) => Promise<Value>
): Promise<Result<Value, StoreError>> {
	let db: IDBPDatabase<RegisterSchema> | undefined;
	try {
		db = await openDB<RegisterSchema>('passage-learners', 1, {
			upgrade(opened, _from, _to, transaction) {
				// The opening fails with it, and is heard.
				transaction.done.catch(() => undefined);
				opened.createObjectStore('learners', { autoIncrement: true });
			}
		});
		return ok(await work(hearEnds(db)));
	} catch (thrown) {
		return failed(toStoreError(thrown));
	} finally {
		db?.close();
	}
}

function isRegistered(stored: unknown): stored is RegisteredLearner {
	const { id, name } = (stored ?? {}) as Partial<Record<keyof RegisteredLearner, unknown>>;
	return typeof id === 'string' && isLearnerId(id) && typeof name === 'string';
}
