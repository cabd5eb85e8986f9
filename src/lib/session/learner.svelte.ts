import type { EventDraft } from '$lib/core/memory/event';
import type { Appended, LearnerLog, LearnerState, StoreError } from '$lib/core/memory/learner-log';
import { type Clock, studyDayNow } from '$lib/core/memory/time';
import { failed, type Result } from '$lib/core/result';

/** A learner's log as screens see it: opened once in the browser, folded, and followed over tabs. */
export class Learner {
	/** Undefined until the log is open, and on the server. */
	state = $state.raw<LearnerState>();
	/** Why the log could not be opened. */
	error = $state.raw<StoreError>();
	/** Settled once opening has succeeded or failed. */
	readonly opened: Promise<void>;
	#settleOpened: () => void = () => undefined;
	#log: LearnerLog | undefined;
	readonly #openLog: () => Promise<Result<LearnerLog, StoreError>>;
	readonly clock: Clock;

	constructor(openLog: () => Promise<Result<LearnerLog, StoreError>>, clock: Clock) {
		this.#openLog = openLog;
		this.clock = clock;
		this.opened = new Promise((resolve) => (this.#settleOpened = resolve));
	}

	get today() {
		return studyDayNow(this.clock);
	}

	async open(): Promise<void> {
		const opened = await this.#openLog();
		if (opened.ok) {
			this.#log = opened.value;
			this.state = opened.value.state;
			opened.value.onArrival((state) => (this.state = state));
		}
		this.error = opened.ok ? undefined : opened.error;
		this.#settleOpened();
	}

	/** Resolves once the event is on disk; on failure nothing has changed. */
	async append(draft: EventDraft): Promise<Result<Appended, StoreError>> {
		if (!this.#log) return failed(this.error ?? { kind: 'unavailable', cause: 'not open yet' });
		const appended = await this.#log.append(draft);
		if (appended.ok) this.state = appended.value.state;
		return appended;
	}

	close(): void {
		this.#log?.close();
		this.#log = undefined;
	}
}
