import { openDatabase } from './database';
import { doTask } from './log-work';
import { toStoreError } from './store-error';
import type { WorkerAnswer, WorkerOrder } from './task-runner';

/** Does each task on a connection of its own. */
self.onmessage = async ({ data }: MessageEvent<WorkerOrder>) => {
	const { number } = data;
	try {
		const done = await onOwnConnection(data);
		self.postMessage({ number, done } satisfies WorkerAnswer);
	} catch (thrown) {
		self.postMessage({ number, error: toStoreError(thrown) } satisfies WorkerAnswer);
	}
};

async function onOwnConnection({ databaseName, task, takes }: WorkerOrder) {
	const db = await openDatabase(databaseName);
	try {
		return await doTask(db, task, takes);
	} finally {
		db.close();
	}
}
