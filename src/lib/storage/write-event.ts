import type { EventDraft, EventId, LearnerEvent } from '../core/memory/event';
import { isEventId } from '../core/memory/event-id';
import type { Clock } from '../core/memory/time';
import { type Arrival, type Database, strictTransaction } from './database';
import { type LogIdentity, makeEvent } from './make-event';

/**
 * Id, event and clock in one strict transaction, so that two tabs never take the same id. All of it is asked for at once; where
 * another tab was first, it is taken back and done again after that tab's id.
 * @param newest the greatest id that is known
 * @throws what IndexedDB throws; nothing is written then
 */
export async function writeEvent(
	db: Database,
	draft: EventDraft,
	identity: LogIdentity,
	clock: Clock,
	newest: EventId | undefined
): Promise<{ event: LearnerEvent; arrival: Arrival }> {
	const event = makeEvent(draft, identity, clock, newest);
	const transaction = strictTransaction(db, 'events', 'meta');
	const meta = transaction.objectStore('meta');
	const stored = meta.get('newestId');
	const written = Promise.all([
		transaction.objectStore('events').add(event),
		meta.put(event.id, 'newestId'),
		transaction.done
	]);
	written.catch(() => undefined);
	const known = greatest(await stored, newest);
	if (known !== newest) {
		transaction.abort();
		await written.catch(() => undefined);
		return writeEvent(db, draft, identity, clock, known);
	}
	const [arrival] = await written;
	return { event, arrival };
}

/** The greater of what is stored, which may be anything, and what is known. */
function greatest(stored: unknown, known: EventId | undefined): EventId | undefined {
	if (typeof stored !== 'string' || !isEventId(stored)) return known;
	return known === undefined || stored > known ? stored : known;
}
