import type { CardKey, LearnerEvent, UnknownEvent } from '../core/memory/event';
import type { LearnerFold, Refold } from '../core/memory/fold';
import type { CardEvent } from '../core/memory/fold-card';
import { readEvent } from '../core/memory/read-event';
import type { Arrival, Database } from './database';

/** Rows asked for at once: a browser refuses an answer of more than about 100 MB. */
const READ_AT_ONCE = 20_000;

export interface Arrivals {
	readonly events: readonly (LearnerEvent | UnknownEvent)[];
	readonly lastArrival: Arrival;
}

/** What arrived since, in the order of arrival. A row that is no event stays on disk and is passed over. */
export async function readArrivals(db: Database, after: Arrival): Promise<Arrivals> {
	const events: (LearnerEvent | UnknownEvent)[] = [];
	let lastArrival = after;
	for (;;) {
		const range = IDBKeyRange.lowerBound(lastArrival, true);
		const { store } = db.transaction('events');
		const [rows, keys] = await Promise.all([
			store.getAll(range, READ_AT_ONCE),
			store.getAllKeys(range, READ_AT_ONCE)
		]);
		for (const row of rows) {
			const event = readEvent(row);
			if (event) events.push(event);
		}
		lastArrival = keys.at(-1) ?? lastArrival;
		if (rows.length < READ_AT_ONCE) return { events, lastArrival };
	}
}

/** Makes each card that the fold asked for anew from all its rows, once. */
export async function refoldCards(
	db: Database,
	fold: LearnerFold,
	refolds: readonly Refold[]
): Promise<void> {
	if (refolds.length === 0) return;
	const { store } = db.transaction('events');
	const cardKeys = new Set<CardKey>();
	for (const refold of refolds) {
		if ('cardKey' in refold) {
			cardKeys.add(refold.cardKey);
			continue;
		}
		const [undone] = readCardEvents([await store.index('id').get(refold.undoneId)]);
		if (undone) cardKeys.add(undone.cardKey);
	}
	for (const cardKey of cardKeys)
		fold.refold(cardKey, readCardEvents(await store.index('card').getAll(cardKey)));
}

const CARD_EVENT_KINDS: readonly string[] = [
	'reviewed',
	'suspended',
	'resumed'
] satisfies readonly CardEvent['kind'][];

function readCardEvents(rows: readonly unknown[]): CardEvent[] {
	return rows.flatMap((row) => {
		const event = readEvent(row);
		return event && CARD_EVENT_KINDS.includes(event.kind) ? [event as CardEvent] : [];
	});
}
