import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';

import type { LearnerId } from '$lib/core/memory/event';
import { deleteLog } from '$lib/storage/delete-log';
import { openLogOf } from '$lib/storage/open-log-of';

import { A, reviewDraft } from '../core/memory/make-events';
import { emptyStorageForEachTest } from './idb-world';
import { append, SetClock } from './learner-log-contract';

emptyStorageForEachTest();

const openLog = async (id: LearnerId) => {
	const log = await openLogOf(new SetClock(), () => 'phone')(id, () => undefined);
	if (!log.ok) throw new Error(log.error.kind);
	return log.value;
};
const databaseNames = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('deleteLog', () => {
	test.each([
		['me', 'a1', 'passage-a1'],
		['a1', 'me', 'passage']
	])('deletes the log of %s and leaves that of %s', async (id, other, otherDatabase) => {
		for (const each of [id, other]) {
			const log = await openLog(each);
			await append(log, reviewDraft(A));
			log.close();
		}
		expect(await deleteLog(id, () => undefined)).toEqual({ ok: true, value: undefined });
		expect(await databaseNames()).toEqual([otherDatabase]);
		const left = await openLog(other);
		expect(left.state.cards.size).toBe(1);
		left.close();
	});

	test('does not wait for a tab that has the log open: that tab learns that it is gone', async () => {
		const inOtherTab = await openLog('a1');
		const onLost = vi.fn();
		const onBlocked = vi.fn();
		inOtherTab.onLost(onLost);
		expect((await deleteLog('a1', onBlocked)).ok).toBe(true);
		expect(onBlocked).not.toHaveBeenCalled();
		expect(onLost).toHaveBeenCalledOnce();
		expect(await inOtherTab.append(reviewDraft(A))).toEqual({
			ok: false,
			error: { kind: 'storage-lost' }
		});
		expect(await databaseNames()).toEqual([]);
	});

	test('says that a tab is in the way, and goes on when it has gone', async () => {
		// Without a word for `blocking`, as a frozen tab.
		const stuck = await openDB('passage-a1', 2);
		let deleted: Promise<unknown> = Promise.resolve();
		const end = vi.fn();
		await new Promise<void>((resolve) => {
			deleted = deleteLog('a1', resolve).then(end);
		});
		expect(await databaseNames()).toEqual(['passage-a1']);
		expect(end).not.toHaveBeenCalled();
		stuck.close();
		await deleted;
		expect(end).toHaveBeenCalledWith({ ok: true, value: undefined });
		expect(await databaseNames()).toEqual([]);
	});

	test('has nothing to do where nothing was ever kept', async () => {
		expect(await deleteLog('a1', () => undefined)).toEqual({ ok: true, value: undefined });
	});

	test('says why the browser would not', async () => {
		vi.spyOn(indexedDB, 'deleteDatabase').mockImplementationOnce(() => {
			throw new DOMException('no', 'SecurityError');
		});
		expect(await deleteLog('a1', () => undefined)).toMatchObject({
			ok: false,
			error: { kind: 'unavailable' }
		});
	});
});
