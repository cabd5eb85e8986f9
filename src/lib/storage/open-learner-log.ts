import type { DeviceId, LearnerId } from '../core/memory/event';
import { isDeviceId } from '../core/memory/event-id';
import type { LearnerLog, StoreError } from '../core/memory/learner-log';
import type { Clock } from '../core/memory/time';
import { failed, ok, type Result } from '../core/result';
import { type Database, openDatabase } from './database';
import { IdbLearnerLog } from './idb-learner-log';
import { toStoreError } from './store-error';

interface Options {
	readonly learnerId: LearnerId;
	readonly clock: Clock;
	/** Called once in the life of a learner's storage; see `isDeviceId` for what it may give. */
	readonly newDeviceId: () => DeviceId;
	/** Called when the tab that was in the way of opening has gone. */
	readonly onUnblocked?: () => void;
	readonly databaseName: string;
}

/** Opens a learner's log and folds it: from the snapshot where there is a sound one, else from the first event. */
export async function openLearnerLog({
	learnerId,
	clock,
	newDeviceId,
	onUnblocked,
	databaseName
}: Options): Promise<Result<LearnerLog, StoreError>> {
	if (!globalThis.indexedDB) return failed({ kind: 'unavailable', cause: 'no IndexedDB' });
	let log: IdbLearnerLog | undefined;
	let tellBlocked: () => void = () => undefined;
	const blocked = new Promise<'blocked'>((resolve) => (tellBlocked = () => resolve('blocked')));
	let db: Database | undefined;
	let isLost = false;
	try {
		const opening = openDatabase(databaseName, {
			onBlocked: tellBlocked,
			onLost: () => {
				isLost = true;
				log?.lose();
			}
		});
		const opened = await Promise.race([opening, blocked]);
		if (opened === 'blocked') {
			opening
				.then((late) => {
					late.close();
					onUnblocked?.();
				})
				.catch(() => undefined);
			return failed({ kind: 'blocked-by-other-tab' });
		}
		db = opened;
		const deviceId = await ownDeviceId(db, newDeviceId);
		log = await IdbLearnerLog.open(db, { learnerId, deviceId }, clock);
		if (isLost) log.lose();
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
