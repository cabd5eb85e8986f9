import { isDeviceId } from '../core/memory/event-id';
import type { DeviceId } from '../core/memory/event';
import type { LearnerLog, StoreError } from '../core/memory/learner-log';
import type { Clock } from '../core/memory/time';
import { failed, ok, type Result } from '../core/result';
import { type Database, openDatabase } from './database';
import { IdbLearnerLog } from './idb-learner-log';
import { toStoreError } from './store-error';

interface Options {
	readonly clock: Clock;
	/** Called once in the life of this browser's storage; see `isDeviceId` for what it may give. */
	readonly newDeviceId: () => DeviceId;
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
	let tellBlocked: () => void = () => undefined;
	const blocked = new Promise<'blocked'>((resolve) => (tellBlocked = () => resolve('blocked')));
	let db: Database | undefined;
	try {
		const opening = openDatabase(databaseName, {
			onBlocked: tellBlocked,
			onLost: () => log?.lose()
		});
		const opened = await Promise.race([opening, blocked]);
		if (opened === 'blocked') {
			// It may open later, when nobody waits for it any more.
			opening.then((late) => late.close()).catch(() => undefined);
			return failed({ kind: 'blocked-by-other-tab' });
		}
		db = opened;
		log = await IdbLearnerLog.open(db, await ownDeviceId(db, newDeviceId), clock);
		return ok(log);
	} catch (thrown) {
		db?.close();
		const error = toStoreError(thrown);
		return failed(
			error.kind === 'storage-lost' ? { kind: 'unavailable', cause: String(thrown) } : error
		);
	}
}

async function ownDeviceId(db: Database, newDeviceId: () => DeviceId): Promise<DeviceId> {
	const transaction = db.transaction('meta', 'readwrite');
	const known = await transaction.store.get('deviceId');
	if (typeof known === 'string' && isDeviceId(known)) return known;
	const deviceId = newDeviceId();
	if (!isDeviceId(deviceId)) throw new Error(`not a device id: ${deviceId}`);
	await Promise.all([transaction.store.put(deviceId, 'deviceId'), transaction.done]);
	return deviceId;
}
