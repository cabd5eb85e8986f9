import type { EventDraft, EventId, LearnerEvent, UnknownEvent } from '../core/memory/event';
import { nextEventId } from '../core/memory/event-id';
import { foldEvents, LearnerFold, type Refold } from '../core/memory/fold';
import type { CardEvent } from '../core/memory/fold-card';
import type { Appended, LearnerLog, LearnerState, StoreError } from '../core/memory/learner-log';
import { packCards, unpackCards } from '../core/memory/pack';
import { readEvent } from '../core/memory/read-event';
import { type Clock, studyDayAt } from '../core/memory/time';
import { failed, ok, type Result } from '../core/result';
import type { Arrival, Database, Snapshot } from './database';
import { toStoreError } from './store-error';

/** The only learner until a second is added on this device. */
const FIRST_LEARNER = 'me';

/** A snapshot is written after this many arrivals: folding that many takes well under a millisecond. */
const SNAPSHOT_EVERY = 200;

/** A learner's log in IndexedDB, folded in memory, and kept in step with other tabs. */
export class IdbLearnerLog implements LearnerLog {
	readonly #db: Database;
	readonly #deviceId: string;
	readonly #clock: Clock;
	readonly #channel: BroadcastChannel;
	readonly #listeners = new Set<(state: LearnerState) => void>();
	#fold = new LearnerFold();
	#lastArrival: Arrival = 0;
	#snapshotArrival: Arrival = 0;
	#lost = false;
	/** One thing at a time, so that folding never interleaves. */
	#turn: Promise<unknown> = Promise.resolve();

	private constructor(db: Database, deviceId: string, clock: Clock) {
		this.#db = db;
		this.#deviceId = deviceId;
		this.#clock = clock;
		this.#channel = new BroadcastChannel(`${db.name}-arrivals`);
		this.#channel.onmessage = () => void this.#inTurn(() => this.#followOtherTabs());
	}

	/** @throws what IndexedDB throws */
	static async open(db: Database, deviceId: string, clock: Clock): Promise<IdbLearnerLog> {
		const log = new IdbLearnerLog(db, deviceId, clock);
		await log.#readAll();
		return log;
	}

	get state(): LearnerState {
		return this.#fold.state;
	}

	append(draft: EventDraft): Promise<Result<Appended, StoreError>> {
		return this.#inTurn(async () => {
			if (this.#lost) return failed({ kind: 'storage-lost' });
			try {
				const { event, arrival } = await this.#write(draft);
				if (arrival === this.#lastArrival + 1) await this.#take([event], arrival);
				else await this.#catchUp();
				this.#channel.postMessage(null);
				if (this.#lastArrival - this.#snapshotArrival >= SNAPSHOT_EVERY) void this.#snapshot();
				return ok({ event, state: this.state });
			} catch (thrown) {
				return failed(toStoreError(thrown));
			}
		});
	}

	onArrival(listener: (state: LearnerState) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		this.#channel.close();
		if (this.#lost) return;
		if (this.#lastArrival > this.#snapshotArrival) void this.#snapshot();
		// Closes once the snapshot's transaction is through.
		this.#db.close();
	}

	/** The connection is gone; from now on every append fails. */
	lose(): void {
		this.#lost = true;
	}

	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const done = this.#turn.then(work, work);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	/** Id, event and clock in one strict transaction, so that two tabs never take the same id. */
	async #write(draft: EventDraft): Promise<{ event: LearnerEvent; arrival: Arrival }> {
		const transaction = this.#db.transaction(['events', 'meta'], 'readwrite', {
			durability: 'strict'
		});
		const meta = transaction.objectStore('meta');
		const atMillis = this.#clock.now();
		const newest = greater(await meta.get('newestId'), this.#fold.newestId);
		const event: LearnerEvent = {
			...draft,
			id: nextEventId(newest, atMillis, this.#deviceId),
			learnerId: FIRST_LEARNER,
			deviceId: this.#deviceId,
			atMillis,
			studyDay: studyDayAt(atMillis, this.#clock.utcOffsetMinutes(atMillis))
		};
		void meta.put(event.id, 'newestId');
		const arrival = await transaction.objectStore('events').add(event);
		await transaction.done;
		return { event, arrival };
	}

	async #readAll(): Promise<void> {
		const snapshot = await this.#db.get('snapshots', 'cards');
		const cards = snapshot && unpackCards(snapshot.cards);
		if (snapshot && cards?.ok) {
			this.#fold = new LearnerFold({ ...snapshot.rest, cards: cards.value });
			this.#lastArrival = this.#snapshotArrival = snapshot.arrival;
			await this.#catchUp();
			return;
		}
		const { events, lastArrival } = await this.#arrivedAfter(0);
		this.#fold = foldEvents(events);
		this.#lastArrival = lastArrival;
	}

	async #followOtherTabs(): Promise<void> {
		if (this.#lost) return;
		try {
			await this.#catchUp();
			for (const listener of this.#listeners) listener(this.state);
		} catch {
			// The next append meets the same trouble and reports it.
		}
	}

	async #catchUp(): Promise<void> {
		const { events, lastArrival } = await this.#arrivedAfter(this.#lastArrival);
		await this.#take(events, lastArrival);
	}

	async #arrivedAfter(arrival: Arrival) {
		const range = IDBKeyRange.lowerBound(arrival, true);
		const store = this.#db.transaction('events').store;
		const [rows, keys] = await Promise.all([store.getAll(range), store.getAllKeys(range)]);
		return { events: readRows(rows), lastArrival: keys.at(-1) ?? arrival };
	}

	async #take(events: readonly (LearnerEvent | UnknownEvent)[], lastArrival: Arrival) {
		const refolds = events.flatMap((event) => this.#fold.apply(event) ?? []);
		for (const refold of refolds) await this.#refold(refold);
		this.#lastArrival = lastArrival;
	}

	async #refold(refold: Refold): Promise<void> {
		const cardKey =
			'cardKey' in refold ? refold.cardKey : cardOf(await this.#eventById(refold.undoneId));
		if (cardKey === undefined) return;
		const rows = readRows(await this.#db.getAllFromIndex('events', 'card', cardKey));
		this.#fold.refold(cardKey, rows.filter(isCardEvent));
	}

	async #eventById(id: EventId) {
		return readEvent(await this.#db.getFromIndex('events', 'id', id));
	}

	/** Never in the way of an append, and never reported: without it, opening only takes longer. */
	async #snapshot(): Promise<void> {
		const { cards, ...rest } = this.#fold.save();
		const snapshot: Snapshot = { arrival: this.#lastArrival, cards: packCards(cards), rest };
		this.#snapshotArrival = snapshot.arrival;
		await this.#db.put('snapshots', snapshot, 'cards').catch(() => undefined);
	}
}

const readRows = (rows: readonly unknown[]) => rows.flatMap((row) => readEvent(row) ?? []);

const CARD_EVENT_KINDS: readonly string[] = ['reviewed', 'suspended', 'resumed'];

function isCardEvent(event: LearnerEvent | UnknownEvent): event is CardEvent {
	return CARD_EVENT_KINDS.includes(event.kind);
}

function cardOf(event: LearnerEvent | UnknownEvent | undefined) {
	return event && isCardEvent(event) ? event.cardKey : undefined;
}

function greater(a: EventId | undefined, b: EventId | undefined): EventId | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	return a > b ? a : b;
}
