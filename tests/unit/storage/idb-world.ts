import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';

import type { LearnerLog } from '$lib/core/memory/learner-log';
import { openDatabase } from '$lib/storage/database';
import { openLearnerLog } from '$lib/storage/open-learner-log';

import { SetClock, type World } from './learner-log-contract';

const opened: LearnerLog[] = [];
let deviceCount = 0;

/** Call once in a test file: every test has a browser's storage of its own, and leaves no log open. */
export function emptyStorageForEachTest() {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
	});
	afterEach(() => {
		for (const log of opened.splice(0)) log.close();
	});
}

export function idbWorld(): World {
	const clock = new SetClock();
	const open = async () => {
		const log = await openLearnerLog({
			learnerId: 'me',
			clock,
			newDeviceId: () => `device-${++deviceCount}`,
			databaseName: 'passage'
		});
		if (!log.ok) throw new Error(`open failed: ${log.error.kind}`);
		opened.push(log.value);
		return log.value;
	};
	return { clock, open };
}

/** The database itself, to look into or to damage. */
export const openRaw = () => openDatabase('passage');
