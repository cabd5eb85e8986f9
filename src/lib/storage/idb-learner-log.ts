import type { DeviceId, EventDraft, EventId, LearnerEvent } from '../core/memory/event';
import { isEventId, nextEventId } from '../core/memory/event-id';
import { foldEvents, LearnerFold } from '../core/memory/fold';
import type { Appended, LearnerLog, LearnerState, StoreError } from '../core/memory/learner-log';
import { type Clock, studyDayAt } from '../core/memory/time';
import { failed, ok, type Result } from '../core/result';
import type { Arrival, Database } from './database';
import { type Arrivals, readArrivals, refoldCards } from './event-rows';
import { readSnapshot, writeSnapshot } from './snapshot';
import { toStoreError } from './store-error';
import { whenIdle } from './when-idle';

/** The only learner until a second is added on this device. */
const FIRST_LEARNER = 'me';

/** A snapshot is written after this many arrivals: folding fewer takes less than reading them. */
const SNAPSHOT_EVERY = 200;

/** A learner's log in IndexedDB, folded in memory, and kept in step with other tabs. */
export class IdbLearnerLog implements LearnerLog {
	readonly #db: Database;
	readonly #deviceId: DeviceId;
	readonly #clock: Clock;
	readonly #channel: BroadcastChannel;
	readonly #listeners = new Set<(state: LearnerState) => void>();
	#fold = new LearnerFold();
	#lastArrival: Arrival = 0;
	#snapshotArrival: Arrival = 0;
	#snapshotPlanned = false;
	#lost = false;
	#closed = false;
	/** One thing at a time, so that folding never interleaves. */
	#turn: Promise<unknown> = Promise.resolve();

	private constructor(db: Database, deviceId: DeviceId, clock: Clock) {
		this.#db = db;
		this.#deviceId = deviceId;
		this.#clock = clock;
		this.#channel = new BroadcastChannel(`${db.name}-arrivals`);
		this.#channel.onmessage = () => void this.#inTurn(() => this.#followOtherTabs());
	}

	/** @throws what IndexedDB throws */
	static async open(db: Database, deviceId: DeviceId, clock: Clock): Promise<IdbLearnerLog> {
		const log = new IdbLearnerLog(db, deviceId, clock);
		try {
			await log.#inTurn(() => log.#readAll());
			return log;
		} catch (thrown) {
			log.#channel.close();
			throw thrown;
		}
	}

	get state(): LearnerState {
		return this.#fold.state;
	}

	append(draft: EventDraft): Promise<Result<Appended, StoreError>> {
		return this.#inTurn(async () => {
			if (this.#lost || this.#closed) return failed({ kind: 'storage-lost' });
			let event: LearnerEvent;
			let arrival: Arrival;
			try {
				({ event, arrival } = await this.#write(draft));
			} catch (thrown) {
				return failed(this.#errorOf(thrown));
			}
			try {
				if (arrival === this.#lastArrival + 1)
					await this.#take({ events: [event], lastArrival: arrival });
				else await this.#catchUp();
				this.#channel.postMessage(null);
			} catch {
				// It is on disk: what could not be folded now is folded by the next append, or on opening.
			}
			return ok({ event, state: this.state });
		});
	}

	onArrival(listener: (state: LearnerState) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#channel.close();
		if (this.#lost) return;
		if (this.#snapshotPlanned) void this.#snapshot();
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

	#errorOf(thrown: unknown): StoreError {
		return this.#lost ? { kind: 'storage-lost' } : toStoreError(thrown);
	}

	/** Id, event and clock in one strict transaction, so that two tabs never take the same id. */
	async #write(draft: EventDraft): Promise<{ event: LearnerEvent; arrival: Arrival }> {
		const transaction = this.#db.transaction(['events', 'meta'], 'readwrite', {
			durability: 'strict'
		});
		// Awaited below with the requests; a request that fails first must not leave it unheard.
		transaction.done.catch(() => undefined);
		const meta = transaction.objectStore('meta');
		const newest = greatest(await meta.get('newestId'), this.#fold.newestId);
		const atMillis = this.#clock.now();
		const event: LearnerEvent = {
			...draft,
			id: nextEventId(newest, atMillis, this.#deviceId),
			learnerId: FIRST_LEARNER,
			deviceId: this.#deviceId,
			atMillis,
			studyDay: studyDayAt(atMillis, this.#clock.utcOffsetMinutes(atMillis))
		};
		const [arrival] = await Promise.all([
			transaction.objectStore('events').add(event),
			meta.put(event.id, 'newestId'),
			transaction.done
		]);
		return { event, arrival };
	}

	async #readAll(): Promise<void> {
		const snapshot = await readSnapshot(this.#db);
		if (snapshot) {
			this.#fold = new LearnerFold(snapshot.saved);
			this.#lastArrival = this.#snapshotArrival = snapshot.arrival;
			await this.#catchUp();
			return;
		}
		const { events, lastArrival } = await readArrivals(this.#db, 0);
		this.#fold = foldEvents(events);
		this.#lastArrival = lastArrival;
		this.#planSnapshot();
	}

	async #followOtherTabs(): Promise<void> {
		if (this.#lost || this.#closed) return;
		try {
			await this.#catchUp();
			for (const listener of this.#listeners) listener(this.state);
		} catch {
			// The next append meets the same trouble and reports it.
		}
	}

	async #catchUp(): Promise<void> {
		await this.#take(await readArrivals(this.#db, this.#lastArrival));
	}

	/** Cut short by a failure, it is done again from the same arrival: folding twice changes nothing. */
	async #take({ events, lastArrival }: Arrivals): Promise<void> {
		const refolds = events.flatMap((event) => this.#fold.apply(event) ?? []);
		await refoldCards(this.#db, this.#fold, refolds);
		this.#lastArrival = lastArrival;
		this.#planSnapshot();
	}

	#planSnapshot(): void {
		if (this.#snapshotPlanned || this.#lastArrival - this.#snapshotArrival < SNAPSHOT_EVERY) return;
		this.#snapshotPlanned = true;
		whenIdle(() => void this.#inTurn(() => this.#snapshot()));
	}

	/** Never in the way of an append, and never reported: without it, opening only takes longer. */
	async #snapshot(): Promise<void> {
		if (!this.#snapshotPlanned || this.#lost) return;
		this.#snapshotPlanned = false;
		this.#snapshotArrival = this.#lastArrival;
		await writeSnapshot(this.#db, this.#lastArrival, this.#fold.save()).catch(() => undefined);
	}
}

/** The greater of what is stored, which may be anything, and what was folded. */
function greatest(stored: unknown, folded: EventId | undefined): EventId | undefined {
	if (typeof stored !== 'string' || !isEventId(stored)) return folded;
	return folded === undefined || stored > folded ? stored : folded;
}
