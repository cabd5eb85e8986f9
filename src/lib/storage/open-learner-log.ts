import type { LearnerLog, StoreError } from '../core/memory/learner-log';
import type { Clock } from '../core/memory/time';
import { failed, ok, type Result } from '../core/result';
import { type Database, openDatabase } from './database';
import { IdbLearnerLog } from './idb-learner-log';
import { toStoreError } from './store-error';

interface Options {
	readonly clock: Clock;
	/** Called once in the life of this browser's storage. */
	readonly newDeviceId: () => string;
	readonly databaseName?: string;
}

/** Opens this device's log and folds it: from the snapshot where there is a sound one, else from the first event. */
export async function openLearnerLog({
	clock,
	newDeviceId,
	databaseName = 'passage'
}: Options): Promise<Result<LearnerLog, StoreError>> {
	if (!globalThis.indexedDB) return failed({ kind: 'unavailable', cause: 'no IndexedDB' });
	let log: IdbLearnerLog | undefined;
	let isBlocked: (() => void) | undefined;
	const blocked = new Promise<StoreError>((resolve) => {
		isBlocked = () => resolve({ kind: 'blocked-by-other-tab' });
	});
	try {
		const opening = openDatabase(databaseName, {
			onBlocked: () => isBlocked?.(),
			onLost: () => log?.lose()
		});
		const opened = await Promise.race([opening, blocked]);
		if ('kind' in opened) return failed(opened);
		const deviceId = await ownDeviceId(opened, newDeviceId);
		log = await IdbLearnerLog.open(opened, deviceId, clock);
		return ok(log);
	} catch (thrown) {
		const error = toStoreError(thrown);
		return failed(
			error.kind === 'storage-lost' ? { kind: 'unavailable', cause: String(thrown) } : error
		);
	}
}

async function ownDeviceId(db: Database, newDeviceId: () => string): Promise<string> {
	const transaction = db.transaction('meta', 'readwrite');
	const known = await transaction.store.get('deviceId');
	const deviceId = known ?? newDeviceId();
	if (known === undefined) await transaction.store.put(deviceId, 'deviceId');
	await transaction.done;
	return deviceId;
}
