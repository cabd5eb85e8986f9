import type { StoreError } from '../core/memory/learner-log';
import { failed, ok, type Result } from '../core/result';
import type { Database } from './database';
import type { Done, LogTasks } from './log-work';
import { toStoreError } from './store-error';

export interface WorkerOrder {
	readonly databaseName: string;
	readonly task: keyof LogTasks;
	readonly takes: LogTasks[keyof LogTasks]['takes'];
}
export type WorkerAnswer = { readonly done: Done<keyof LogTasks> } | { readonly error: StoreError };

/**
 * Does a task in a worker of its own, so that the page stays quick; on the page itself where there are no
 * workers, or where this one cannot be loaded.
 */
export async function runTask<Task extends keyof LogTasks>(
	db: Database,
	task: Task,
	takes: LogTasks[Task]['takes']
): Promise<Result<Done<Task>, StoreError>> {
	const answer = await inWorker({ databaseName: db.name, task, takes });
	if (answer) return 'error' in answer ? failed(answer.error) : ok(answer.done as Done<Task>);
	try {
		const { doTask } = await import('./log-work');
		return ok(await doTask(db, task, takes));
	} catch (thrown) {
		return failed(toStoreError(thrown));
	}
}

function inWorker(order: WorkerOrder): Promise<WorkerAnswer | undefined> {
	if (typeof Worker === 'undefined') return Promise.resolve(undefined);
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' });
		const end = (answer: WorkerAnswer | undefined) => {
			worker.terminate();
			resolve(answer);
		};
		worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => end(data);
		worker.onerror = () => end(undefined);
		worker.postMessage(order);
	});
}
