import 'fake-indexeddb/auto';

import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';

import type { LearnerLog } from '$lib/core/memory/learner-log';
import { openDatabase } from '$lib/storage/database';
import { openLearnerLog } from '$lib/storage/open-learner-log';

import { SetClock, type World } from './learner-log-contract';

const opened: LearnerLog[] = [];
let worldCount = 0;
let deviceCount = 0;

/** Call once in a test file: every test has a browser's storage of its own, and leaves no log open. */
export function emptyStorageForEachTest() {
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		worldCount = 0;
	});
	afterEach(() => {
		for (const log of opened.splice(0)) log.close();
	});
}

/** The first world of a test lies in a database called `passage`. */
export function idbWorld(): World {
	const clock = new SetClock();
	const databaseName = worldCount++ === 0 ? 'passage' : `passage-${worldCount}`;
	const open = async () => {
		const log = await openLearnerLog({
			learnerId: 'me',
			clock,
			newDeviceId: () => `device-${++deviceCount}`,
			databaseName
		});
		if (!log.ok) throw new Error(`open failed: ${log.error.kind}`);
		opened.push(log.value);
		return log.value;
	};
	return { clock, open };
}

/** The first world's database itself, to look into or to damage. */
export const openRaw = () => openDatabase('passage');
