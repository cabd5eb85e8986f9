import { deleteDB } from 'idb';

import type { StudySet } from '$lib/core/item/study-set';
import { packBackup } from '$lib/core/memory/backup';
import type { LearnerLog } from '$lib/core/memory/learner-log';
import { packEvents } from '$lib/core/memory/packed/pack-events';
import { remaining, studyQueue } from '$lib/core/memory/queue';
import { type StudyTarget, studyTargets } from '$lib/core/memory/study-target';
import { studyDayNow } from '$lib/core/memory/time';
import type { Result } from '$lib/core/result';
import { browserClock, newDeviceId } from '$lib/session/browser';
import { openDatabase } from '$lib/storage/database';
import { openLearnerLog } from '$lib/storage/open-learner-log';
import { TaskRunner } from '$lib/storage/task-runner';

import { REVIEW_COUNT } from '../sizes';
import { madeReviews } from './made-reviews';
import { medianMillis, timed } from './stopwatch';

/** The app's own database: this page has its origin. */
const OWN = 'passage';
let backup: Uint8Array<ArrayBuffer> | undefined;

const open = async (databaseName: string): Promise<LearnerLog> =>
	sure(await openLearnerLog({ learnerId: 'me', clock: browserClock, newDeviceId, databaseName }));

function sure<Value>(result: Result<Value, unknown>): Value {
	if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
	return result.value;
}

/** What the app's own storage is asked to do; every function gives ms. */
const ours = {
	/** Brings the made-up log into the app, as a backup from elsewhere. */
	async fill(set: StudySet): Promise<void> {
		const keys = studyTargets(set).map(({ cardKey }) => cardKey);
		const blocks = Array.from(madeReviews(keys, studyDayNow(browserClock)), packEvents);
		const header = { learnerId: 'me', learnerName: '', madeAtMillis: 0, eventCount: REVIEW_COUNT };
		const log = await open(OWN);
		const restored = sure(await log.restore(packBackup(header, blocks)));
		log.close();
		if (restored.addedCount !== REVIEW_COUNT) throw new Error('not every review came in');
	},

	/** Chromium slows a page and not its workers, so that what is to be slow has to be done here. */
	workOnThePage(): void {
		Reflect.deleteProperty(globalThis, 'Worker');
	},

	async rebuild(): Promise<number> {
		const db = await openDatabase(OWN);
		const { value, ms } = await timed(() => new TaskRunner(db).run('rebuild', undefined));
		db.close();
		sure(value);
		return ms;
	},

	/** Of all cards, with no daily limit. */
	async dueCount(): Promise<{ ms: number; count: number }> {
		const log = await open(OWN);
		const { cards, fsrs, settings } = log.state;
		const targets = cards
			.keys()
			.map((cardKey): StudyTarget => ({ cardKey, itemKey: cardKey, weight: 'core' }));
		let count = 0;
		const ms = await medianMillis(9, () => {
			const queue = studyQueue({
				cards,
				fsrs,
				targets,
				settings: { ...settings, reviewsPerDay: targets.length },
				today: studyDayNow(browserClock)
			});
			count = remaining(queue).due;
		});
		log.close();
		return { ms, count };
	},

	async backUp(): Promise<number> {
		const log = await open(OWN);
		const { value, ms } = await timed(() => log.backUp(''));
		log.close();
		backup = sure(value);
		return ms;
	},

	/** The last backup into an empty database, until its cards can be seen. */
	async restore(): Promise<number> {
		const name = 'restored';
		const log = await open(name);
		const { value, ms } = await timed(() => log.restore(backup as Uint8Array<ArrayBuffer>));
		if (sure(value).addedCount !== REVIEW_COUNT) throw new Error('not every review came in');
		log.close();
		await deleteDB(name);
		return ms;
	}
};

declare global {
	var oursBench: typeof ours;
}
globalThis.oursBench = ours;
