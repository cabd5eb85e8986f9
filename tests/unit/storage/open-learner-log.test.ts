import { afterEach, describe, expect, test, vi } from 'vitest';

import { openLearnerLog } from '$lib/storage/open-learner-log';

import { emptyStorageForEachTest } from './idb-world';
import { SetClock } from './learner-log-contract';

emptyStorageForEachTest();
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

const open = (newDeviceId = () => 'phone') =>
	openLearnerLog({
		learnerId: 'me',
		clock: new SetClock(),
		newDeviceId,
		databaseName: 'passage'
	});

describe('openLearnerLog', () => {
	test('says where there is no storage at all', async () => {
		vi.stubGlobal('indexedDB', undefined);
		expect(await open()).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
	});

	test.each([
		['SecurityError', 'unavailable'],
		['InvalidStateError', 'unavailable'],
		['QuotaExceededError', 'quota-exceeded'],
		['UnknownError', 'unknown']
	])('turns the browser’s %s into %s', async (name, kind) => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', name);
		});
		expect(await open()).toMatchObject({ ok: false, error: { kind } });
	});

	test('gives up, rather than wait, where another tab holds an older version', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			const request = new EventTarget();
			queueMicrotask(() => request.dispatchEvent(new Event('blocked')));
			return request as IDBOpenDBRequest;
		});
		vi.stubGlobal('IDBRequest', EventTarget);
		expect(await open()).toEqual({ ok: false, error: { kind: 'blocked-by-other-tab' } });
	});

	test('asks for a device id once', async () => {
		const newDeviceId = vi.fn(() => 'phone');
		for (let times = 0; times < 2; times++) {
			const log = await open(newDeviceId);
			if (log.ok) log.value.close();
		}
		expect(newDeviceId).toHaveBeenCalledTimes(1);
	});

	test('refuses a device id that would make unreadable events', async () => {
		expect(await open(() => 'My Phone')).toMatchObject({ ok: false, error: { kind: 'unknown' } });
	});
});
