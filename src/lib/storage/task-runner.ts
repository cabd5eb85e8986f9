import type { StoreError } from '../core/memory/learner-log';
import { failed, ok, type Result } from '../core/result';
import type { Database } from './database';
import type { Done, LogTasks } from './log-work';
import { toStoreError } from './store-error';

export interface WorkerOrder {
	readonly number: number;
	readonly databaseName: string;
	readonly task: keyof LogTasks;
	readonly takes: LogTasks[keyof LogTasks]['takes'];
}
export type WorkerAnswer = { readonly number: number } & (
	{ readonly done: Done<keyof LogTasks> } | { readonly error: StoreError }
);

/**
 * Does what reads the whole log in a worker, so that the page stays quick; on the page itself where there are no
 * workers, or where it cannot be loaded. The worker is never ended from here: WebKit would forget that its connection
 * was closed, and keep the database from being upgraded or deleted.
 */
export class TaskRunner {
	readonly #db: Database;
	#worker: Worker | undefined;
	#isBroken = typeof Worker === 'undefined';
	#orderCount = 0;
	readonly #waiting = new Map<number, (answer: WorkerAnswer | undefined) => void>();

	constructor(db: Database) {
		this.#db = db;
	}

	async run<Task extends keyof LogTasks>(
		task: Task,
		takes: LogTasks[Task]['takes']
	): Promise<Result<Done<Task>, StoreError>> {
		const answer = await this.#inWorker(task, takes);
		if (answer) return 'error' in answer ? failed(answer.error) : ok(answer.done as Done<Task>);
		try {
			const { doTask } = await import('./log-work');
			return ok(await doTask(this.#db, task, takes));
		} catch (thrown) {
			return failed(toStoreError(thrown));
		}
	}

	#inWorker(task: keyof LogTasks, takes: WorkerOrder['takes']): Promise<WorkerAnswer | undefined> {
		if (this.#isBroken) return Promise.resolve(undefined);
		const worker = (this.#worker ??= this.#start());
		const number = ++this.#orderCount;
		return new Promise((resolve) => {
			this.#waiting.set(number, resolve);
			const order: WorkerOrder = { number, databaseName: this.#db.name, task, takes };
			worker.postMessage(order);
		});
	}

	#start(): Worker {
		const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
			this.#waiting.get(data.number)?.(data);
			this.#waiting.delete(data.number);
		};
		worker.onerror = () => {
			this.#isBroken = true;
			for (const resolve of this.#waiting.values()) resolve(undefined);
			this.#waiting.clear();
		};
		return worker;
	}
}
