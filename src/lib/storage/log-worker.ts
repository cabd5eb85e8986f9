import { openDatabase } from './database';
import type { WorkerAnswer, WorkerOrder } from './run-task';
import { doTask } from './log-work';
import { toStoreError } from './store-error';

/** Does one task on a connection of its own; the page ends the worker afterwards. */
self.onmessage = async ({ data: { databaseName, task, takes } }: MessageEvent<WorkerOrder>) => {
	try {
		const db = await openDatabase(databaseName);
		const done = await doTask(db, task, takes);
		db.close();
		self.postMessage({ done } satisfies WorkerAnswer);
	} catch (thrown) {
		self.postMessage({ error: toStoreError(thrown) } satisfies WorkerAnswer);
	}
};
