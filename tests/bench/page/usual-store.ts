import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import type { Card } from '$lib/core/memory/card';
import type { Review } from '$lib/core/memory/event';

/** The usual design: an object a card, and an object a review. */
export interface UsualSchema extends DBSchema {
	cards: { key: string; value: Card };
	reviews: { key: string; value: Review };
}
export type UsualDatabase = IDBPDatabase<UsualSchema>;

export const openUsual = (): Promise<UsualDatabase> =>
	openDB<UsualSchema>('usual', 1, {
		upgrade(db) {
			db.createObjectStore('cards', { keyPath: 'key' });
			db.createObjectStore('reviews', { keyPath: 'id' });
		}
	});

/** Read at once: a browser refuses an answer of more than about 100 MB. */
const READ_AT_ONCE = 20_000;

/** The oldest reviews, in portions. */
export async function* readReviews(db: UsualDatabase, limit: number): AsyncGenerator<Review[]> {
	let range: IDBKeyRange | undefined;
	for (let left = limit; left > 0;) {
		const portion = await db.getAll('reviews', range, Math.min(left, READ_AT_ONCE));
		const last = portion.at(-1);
		if (!last) return;
		yield portion;
		left -= portion.length;
		range = IDBKeyRange.lowerBound(last.id, true);
	}
}
