import { LearnerFold, type SavedFold } from '../core/memory/fold';
import type { LearnerState } from '../core/memory/learner-log';
import { type AnyEvent, isTakingBack } from '../core/memory/packed/event-columns';
import type { EventId } from '../core/memory/event';
import { unpackSnapshot } from '../core/memory/snapshot';
import type { Arrival, Database } from './database';
import type { LogReader } from './log-reader';
import { readSnapshot } from './snapshot';
import type { TaskRunner } from './task-runner';

/** More arrivals than this are folded off the page: there is no snapshot, or a backup was restored since. */
const MOST_TO_CATCH_UP = 5000;

/** The fold of a log on disk, kept in step with it. Its methods must never run at the same time. */
export class FollowedFold {
	readonly #db: Database;
	readonly #reader: LogReader;
	readonly #tasks: () => Promise<TaskRunner>;
	#fold = new LearnerFold();
	#lastArrival: Arrival = 0;
	#snapshotArrival: Arrival = 0;

	constructor(db: Database, reader: LogReader, tasks: () => Promise<TaskRunner>) {
		this.#db = db;
		this.#reader = reader;
		this.#tasks = tasks;
	}

	get state(): LearnerState {
		return this.#fold.state;
	}

	get newestId(): EventId | undefined {
		return this.#fold.newestId;
	}

	isUndone(id: EventId): boolean {
		return this.#fold.isUndone(id);
	}

	get lastArrival(): Arrival {
		return this.#lastArrival;
	}

	/** Arrivals that the snapshot on disk does not know. */
	get sinceSnapshot(): number {
		return this.#lastArrival - this.#snapshotArrival;
	}

	/** From the snapshot where there is a sound one, else from the first event. */
	async open(): Promise<void> {
		const snapshot = await readSnapshot(this.#db);
		if (!snapshot && (await this.#reader.lastArrival()) > MOST_TO_CATCH_UP) return this.foldAnew();
		this.#fold = new LearnerFold(snapshot?.saved);
		this.#lastArrival = this.#snapshotArrival = snapshot?.arrival ?? 0;
		if (!snapshot || snapshot.lastArrival > snapshot.arrival) await this.#takeNew();
	}

	/** Folds what arrived since. */
	async catchUp(): Promise<void> {
		if ((await this.#reader.lastArrival()) - this.#lastArrival > MOST_TO_CATCH_UP)
			return this.open();
		await this.#takeNew();
	}

	async #takeNew(): Promise<void> {
		const { events, lastArrival, mayRepeat } = await this.#reader.after(this.#lastArrival);
		// Taken on top of what was folded, a repetition would count a day's reviews twice.
		if (mayRepeat && this.#lastArrival > 0) return this.foldAnew();
		await this.take(events, lastArrival);
	}

	/** Folds events that have just arrived; a failure while their cards' histories are read changes nothing. */
	async take(events: readonly AnyEvent[], lastArrival: Arrival): Promise<void> {
		if (events.length === 0) {
			this.#lastArrival = lastArrival;
			return;
		}
		const undoneIds = events.filter(isTakingBack).map(({ eventId }) => eventId);
		const takenBack = [
			...events.filter(({ id }) => undoneIds.includes(id)),
			...(await this.#reader.byIds(undoneIds))
		];
		const needs = this.#fold.needs(events, takenBack);
		if (needs.kind === 'everything') return this.foldAnew();
		const histories = await this.#reader.ofCards(needs.cardKeys, this.#lastArrival);
		this.#fold.apply(events, histories);
		this.#lastArrival = lastArrival;
	}

	/** What a snapshot of it would keep; on disk it then counts as known. */
	save(): { readonly saved: SavedFold; readonly arrival: Arrival } {
		this.#snapshotArrival = this.#lastArrival;
		return { saved: this.#fold.save(), arrival: this.#lastArrival };
	}

	/** Anew from all that is on disk. */
	async foldAnew(): Promise<void> {
		const done = await (await this.#tasks()).run('rebuild', undefined);
		if (!done.ok) throw new Error(done.error.kind);
		for (const first of done.value.damaged) this.#reader.damaged.set(first, undefined);
		const snapshot = unpackSnapshot(done.value.value);
		if (!snapshot.ok) throw new Error('a snapshot just made cannot be damaged');
		this.#fold = new LearnerFold(snapshot.value.saved);
		this.#lastArrival = this.#snapshotArrival = snapshot.value.arrival;
	}
}
