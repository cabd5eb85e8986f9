import type { BackupError } from '$lib/core/memory/backup';
import type { EventDraft, EventId, LearnerId } from '$lib/core/memory/event';
import type { ReviewHistories } from '$lib/core/memory/fit/review-histories';
import type {
	Appended,
	DamagedStretch,
	LearnerLog,
	LearnerState,
	Restored,
	StoreError
} from '$lib/core/memory/learner-log';
import type { AnyEvent } from '$lib/core/memory/packed/event-columns';
import { type Clock, studyDayNow } from '$lib/core/memory/time';
import { failed, type Result } from '$lib/core/result';

/** Opens a log; calls `onUnblocked` when a tab that was in the way has gone. */
export type OpenLog = (
	id: LearnerId,
	onUnblocked: () => void
) => Promise<Result<LearnerLog, StoreError>>;

/** A learner's log as screens see it: opened once in the browser, folded, and followed over tabs. */
export class Learner {
	/** Undefined until the log is open, and on the server. */
	state = $state.raw<LearnerState>();
	/** Why the log could not be opened, or that it was lost since. */
	error = $state.raw<StoreError>();
	/** What of the log cannot be read any more. */
	damage = $state.raw<readonly DamagedStretch[]>([]);
	/** Undefined on the server and until opening begins. */
	id = $state.raw<LearnerId>();
	/** Settled once opening has succeeded or failed. */
	readonly opened: Promise<void>;
	#settleOpened: () => void = () => undefined;
	#log: LearnerLog | undefined;
	readonly #openLog: OpenLog;
	readonly clock: Clock;

	constructor(openLog: OpenLog, clock: Clock) {
		this.#openLog = openLog;
		this.clock = clock;
		this.opened = new Promise((resolve) => (this.#settleOpened = resolve));
	}

	get today() {
		return studyDayNow(this.clock);
	}

	/** Responses that the log holds. */
	get reviewCount(): number {
		return this.state?.days.reduce((sum, day) => sum + day.reviewCount, 0) ?? 0;
	}

	async open(id: LearnerId): Promise<void> {
		this.id = id;
		const opened = await this.#openLog(id, () => void this.open(id));
		if (opened.ok) {
			const log = opened.value;
			this.#log = log;
			this.#take(log.state);
			log.onArrival((state) => this.#take(state));
			log.onLost(() => (this.error = { kind: 'storage-lost' }));
		}
		this.error = opened.ok ? undefined : opened.error;
		// Behind another tab it opens later.
		if (this.error?.kind !== 'blocked-by-other-tab') this.#settleOpened();
	}

	/** Resolves once the event is on disk; on failure nothing has changed. */
	async append(draft: EventDraft): Promise<Result<Appended, StoreError>> {
		if (!this.#log) return failed(this.#closedError);
		const appended = await this.#log.append(draft);
		if (appended.ok) this.#take(appended.value.state);
		return appended;
	}

	/** Looks whether the browser has cleared the storage meanwhile. */
	async check(): Promise<void> {
		await this.#log?.check();
	}

	async backUp(name: string): Promise<Result<Uint8Array<ArrayBuffer>, StoreError>> {
		if (!this.#log) return failed(this.#closedError);
		const file = await this.#log.backUp(name);
		this.damage = this.#log.damage;
		return file;
	}

	async restore(
		file: Uint8Array<ArrayBuffer>
	): Promise<Result<Restored, StoreError | BackupError>> {
		if (!this.#log) return failed(this.#closedError);
		const restored = await this.#log.restore(file);
		this.#take(this.#log.state);
		return restored;
	}

	async histories(): Promise<Result<ReviewHistories, StoreError>> {
		if (!this.#log) return failed(this.#closedError);
		return this.#log.histories();
	}

	async eventById(id: EventId): Promise<Result<AnyEvent | undefined, StoreError>> {
		if (!this.#log) return failed(this.#closedError);
		return this.#log.eventById(id);
	}

	close(): void {
		this.#log?.close();
		this.#log = undefined;
	}

	get #closedError(): StoreError {
		return this.error ?? { kind: 'unavailable', cause: 'not open' };
	}

	#take(state: LearnerState): void {
		this.state = state;
		this.damage = this.#log?.damage ?? [];
	}
}
