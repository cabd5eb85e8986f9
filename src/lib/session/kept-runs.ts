import type { LearnerId } from '$lib/core/memory/event';
import { type KeptRun, readKeptRun, writeKeptRun } from '$lib/core/quiz/kept-run';

/**
 * A learner's runs under way, one to a quiz, each a small text in the browser's storage. Where nothing can be kept,
 * a run goes on until the page is closed.
 */
export class KeptRuns {
	readonly #storage: Storage | undefined;
	readonly #prefix: string;

	constructor(storage: Storage | undefined, learnerId: LearnerId) {
		this.#storage = storage;
		this.#prefix = `passage-quiz/${learnerId}/`;
	}

	/** Undefined where there is none, or it cannot be read. */
	read(query: string): KeptRun | undefined {
		const text = this.#try((storage) => storage.getItem(this.#prefix + query));
		return text ? readKeptRun(text) : undefined;
	}

	keep(run: KeptRun): void {
		this.#try((storage) => storage.setItem(this.#prefix + run.query, writeKeptRun(run)));
	}

	forget(query: string): void {
		this.#try((storage) => storage.removeItem(this.#prefix + query));
	}

	/** Does what only one tab may do with a run at a time; where the browser has no locks, every tab at once. */
	alone<Value>(query: string, work: () => Promise<Value>): Promise<Value> {
		// Where nothing is kept, no other tab goes on with the run, and the browser may refuse locks too.
		const locks = this.#storage && (globalThis.navigator?.locks as LockManager | undefined);
		return locks ? locks.request(this.#prefix + query, work) : work();
	}

	/** The one begun last comes first. */
	all(): readonly KeptRun[] {
		const keys = this.#try((storage) => Object.keys(storage)) ?? [];
		const queries = keys
			.filter((key) => key.startsWith(this.#prefix))
			.map((key) => key.slice(this.#prefix.length));
		const runs = queries.flatMap((query) => this.read(query) ?? []);
		return runs.sort((a, b) => b.startedAtMillis - a.startedAtMillis);
	}

	#try<Value>(use: (storage: Storage) => Value): Value | undefined {
		try {
			return this.#storage && use(this.#storage);
		} catch {
			// Refused or full: the run goes on without being kept.
			return undefined;
		}
	}
}
