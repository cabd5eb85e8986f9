import { deleteDB } from 'idb';
import { afterEach } from 'vitest';

import type { LearnerLog } from '$lib/core/memory/learner-log';
import { openLearnerLog } from '$lib/storage/open-learner-log';

import { SetClock, type World } from '../unit/storage/learner-log-contract';

const opened: LearnerLog[] = [];
const databaseNames: string[] = [];
let worldCount = 0;
let deviceCount = 0;

/** Call once: every log is closed after its test, and its database deleted. */
export function leaveNothingAfterEachTest(): void {
	afterEach(async () => {
		for (const log of opened.splice(0)) log.close();
		for (const name of databaseNames.splice(0)) await deleteDB(name);
	});
}

/** A world in the page's own IndexedDB, in a database that no other has. */
export function idbWorld(): World {
	const clock = new SetClock();
	const databaseName = `world-${++worldCount}`;
	databaseNames.push(databaseName);
	const open = async () => {
		const newDeviceId = () => `device-${++deviceCount}`;
		const log = await openLearnerLog({ learnerId: 'me', clock, newDeviceId, databaseName });
		if (!log.ok) throw new Error(`open failed: ${log.error.kind}`);
		opened.push(log.value);
		return log.value;
	};
	return { clock, open };
}
