import type { BackupError } from '../core/memory/backup';
import type { EventDraft, EventId, LearnerEvent } from '../core/memory/event';
import type { ReviewHistories } from '../core/memory/fit/review-histories';
import type {
	Appended,
	DamagedStretch,
	LearnerLog,
	LearnerState,
	Restored,
	StoreError
} from '../core/memory/learner-log';
import type { AnyEvent } from '../core/memory/packed/event-columns';
import type { Clock } from '../core/memory/time';
import { failed, ok, type Result } from '../core/result';
import type { Chores } from './chores';
import type { Arrival, Database } from './database';
import { FollowedFold } from './followed-fold';
import { KnownDamage } from './known-damage';
import { LogReader } from './log-reader';
import type { LogTasks } from './log-work';
import type { LogIdentity } from './make-event';
import type { TaskRunner } from './task-runner';
import { toStoreError } from './store-error';
import { whenIdle } from './when-idle';
import { writeEvent } from './write-event';

/** A snapshot is written after this many arrivals: folding fewer takes less than reading them. */
const SNAPSHOT_EVERY = 200;

/** Said to other tabs instead of nothing when a backup was restored. */
const RESTORED = 'restored';

/** A learner's log in IndexedDB, folded in memory, and kept in step with other tabs. */
export class IdbLearnerLog implements LearnerLog {
	readonly #db: Database;
	readonly #identity: LogIdentity;
	readonly #clock: Clock;
	readonly #reader: LogReader;
	readonly #fold: FollowedFold;
	readonly #damage: KnownDamage;
	readonly #channel: BroadcastChannel;
	readonly #listeners = new Set<(state: LearnerState) => void>();
	readonly #lostListeners = new Set<() => void>();
	/** Loaded when they are planned, long after the first card. */
	#chores: Promise<Chores | undefined> | undefined;
	#preparedChores: Chores | undefined;
	#choresPlanned = false;
	#tasks: Promise<TaskRunner> | undefined;
	#lost = false;
	#closed = false;
	/** One thing at a time, so that folding never interleaves. */
	#turn: Promise<unknown> = Promise.resolve();

	private constructor(db: Database, identity: LogIdentity, clock: Clock) {
		this.#db = db;
		this.#identity = identity;
		this.#clock = clock;
		this.#reader = new LogReader(db);
		this.#fold = new FollowedFold(db, this.#reader, () => this.#taskRunner());
		this.#damage = new KnownDamage(db);
		this.#channel = new BroadcastChannel(`${db.name}-arrivals`);
		this.#channel.onmessage = ({ data }: MessageEvent<unknown>) =>
			void this.#inTurn(() => this.#follow(data === RESTORED));
	}

	/** @throws what IndexedDB throws */
	static async open(db: Database, identity: LogIdentity, clock: Clock): Promise<IdbLearnerLog> {
		const log = new IdbLearnerLog(db, identity, clock);
		try {
			await log.#inTurn(async () => {
				await Promise.all([log.#damage.recall(), log.#fold.open()]);
				await log.#afterReading();
			});
			return log;
		} catch (thrown) {
			log.#channel.close();
			throw thrown;
		}
	}

	get state(): LearnerState {
		return this.#fold.state;
	}

	get damage(): readonly DamagedStretch[] {
		return this.#damage.stretches;
	}

	append(draft: EventDraft): Promise<Result<Appended, StoreError>> {
		return this.#inTurn(async () => {
			if (this.#lost || this.#closed) return failed({ kind: 'storage-lost' });
			let event: LearnerEvent;
			let arrival: Arrival;
			try {
				({ event, arrival } = await writeEvent(
					this.#db,
					draft,
					this.#identity,
					this.#clock,
					this.#fold.newestId
				));
			} catch (thrown) {
				return failed(this.#errorOf(thrown));
			}
			try {
				if (arrival === this.#fold.lastArrival + 1) await this.#fold.take([event], arrival);
				else await this.#fold.catchUp();
				await this.#afterReading();
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

	onLost(listener: () => void): () => void {
		this.#lostListeners.add(listener);
		if (this.#lost) listener();
		return () => this.#lostListeners.delete(listener);
	}

	async check(): Promise<void> {
		if (this.#lost || this.#closed) return;
		const deviceId: unknown = await this.#db.get('meta', 'deviceId').catch(() => undefined);
		if (deviceId !== this.#identity.deviceId && !this.#closed) this.lose();
	}

	backUp(learnerName: string): Promise<Result<Uint8Array<ArrayBuffer>, StoreError>> {
		const { learnerId } = this.#identity;
		return this.#task('backUp', { learnerId, learnerName, madeAtMillis: this.#clock.now() });
	}

	async restore(
		file: Uint8Array<ArrayBuffer>
	): Promise<Result<Restored, StoreError | BackupError>> {
		const restored = await this.#task('restore', file);
		if (!restored.ok) return restored;
		if (restored.value.ok && restored.value.value.addedCount > 0)
			await this.#inTurn(async () => {
				await this.#follow(true);
				if (!this.#closed) this.#channel.postMessage(RESTORED);
			});
		return restored.value;
	}

	histories(): Promise<Result<ReviewHistories, StoreError>> {
		return this.#task('histories', undefined);
	}

	async eventById(id: EventId): Promise<Result<AnyEvent | undefined, StoreError>> {
		try {
			const [event] = this.#fold.isUndone(id) ? [] : await this.#reader.byIds([id]);
			return ok(event);
		} catch (thrown) {
			return failed(this.#errorOf(thrown));
		}
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#channel.close();
		if (this.#lost) return;
		if (this.#choresPlanned) void this.#preparedChores?.saveSnapshot(this.#fold.save());
		// Closes once the snapshot's transaction is through.
		this.#db.close();
	}

	/** The connection is gone; from now on every append fails. */
	lose(): void {
		if (this.#lost || this.#closed) return;
		this.#lost = true;
		for (const listener of this.#lostListeners) listener();
	}

	#inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const done = this.#turn.then(work, work);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	#errorOf(thrown: unknown): StoreError {
		return this.#lost ? { kind: 'storage-lost' } : toStoreError(thrown);
	}

	/** Reads the whole log, off the page and out of turn: appends go on meanwhile. */
	async #task<Task extends keyof LogTasks>(
		task: Task,
		takes: LogTasks[Task]['takes']
	): Promise<Result<LogTasks[Task]['gives'], StoreError>> {
		if (this.#lost || this.#closed) return failed({ kind: 'storage-lost' });
		const done = await (await this.#taskRunner()).run(task, takes);
		if (!done.ok) return done;
		await this.#damage.note(done.value.damaged).catch(() => undefined);
		return ok(done.value.value);
	}

	async #follow(wasRestored: boolean): Promise<void> {
		if (this.#lost || this.#closed) return;
		try {
			if (wasRestored) await this.#foldAnew();
			else await this.#fold.catchUp();
			await this.#afterReading();
			this.#tell();
		} catch {
			// The next append meets the same trouble and reports it.
		}
	}

	/** A backup may have brought back what was damaged, and folded once already. */
	async #foldAnew(): Promise<void> {
		this.#reader.damaged.clear();
		await this.#fold.foldAnew();
		await this.#damage.recall();
	}

	#taskRunner(): Promise<TaskRunner> {
		return (this.#tasks ??= import('./task-runner').then(
			({ TaskRunner }) => new TaskRunner(this.#db)
		));
	}

	#tell(): void {
		for (const listener of this.#listeners) listener(this.state);
	}

	async #afterReading(): Promise<void> {
		await this.#damage.note(this.#reader.damaged.keys());
		const { sinceSnapshot } = this.#fold;
		// Early enough to be at hand when the page is closed.
		if (sinceSnapshot >= SNAPSHOT_EVERY / 2) this.#chores ??= this.#prepareChores();
		if (this.#choresPlanned || sinceSnapshot < SNAPSHOT_EVERY) return;
		this.#choresPlanned = true;
		whenIdle(() => void this.#inTurn(() => this.#doChores()));
	}

	async #prepareChores(): Promise<Chores | undefined> {
		try {
			const { Chores } = await import('./chores');
			return (this.#preparedChores = await Chores.prepare(this.#db));
		} catch {
			return undefined;
		}
	}

	/** Never in the way of an append. */
	async #doChores(): Promise<void> {
		const chores = await this.#chores;
		if (!chores || !this.#choresPlanned || this.#lost || this.#closed) return;
		this.#choresPlanned = false;
		await chores.saveSnapshot(this.#fold.save());
		await chores.seal();
	}
}
