import { openDB } from 'idb';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import type { LearnerEvent } from '$lib/core/memory/event';
import { LearnerFold } from '$lib/core/memory/fold';
import { packSnapshot } from '$lib/core/memory/pack-snapshot';
import { packBlock } from '$lib/core/memory/packed/pack-block';
import { unpackSnapshot } from '$lib/core/memory/snapshot';
import { LogReader } from '$lib/storage/log-reader';

import { A, B, Device, NOON, reviewDraft } from '../core/memory/make-events';
import { emptyStorageForEachTest, idbWorld, openRaw } from './idb-world';
import { append, learnerLogContract } from './learner-log-contract';

emptyStorageForEachTest();
afterEach(() => {
	vi.restoreAllMocks();
});

// Loaded while a person reads; here nothing waits for it.
beforeAll(() => import('$lib/storage/chores'));

learnerLogContract(idbWorld);

/** Puts rows into the log behind its back, as a restored backup or a damaged disk would. */
async function arrive(...rows: unknown[]) {
	const db = await openRaw();
	for (const row of rows) await db.add('events', row);
	db.close();
}

describe('rows that no append wrote', () => {
	test('from another device are folded where their order puts them', async () => {
		const { open } = idbWorld();
		const log = await open();
		const { event } = await append(log, reviewDraft(A, 'easy'));
		const tablet = new Device('tablet');
		tablet.now = NOON - 86_400_000;
		await arrive(tablet.review(A, 'again'), tablet.review(B));
		const { state } = await append(log, reviewDraft(B));
		expect(state.cards.get(A)).toMatchObject({ reviewCount: 2, lastAtMillis: event.atMillis });
		expect(state.cards.get(A)?.firstDay).toBe(event.studyDay - 1);
		expect(state.cards.get(B)?.reviewCount).toBe(2);
		expect((await open()).state).toEqual(state);
	});

	test('while a card’s history is being read count once', async () => {
		const { open } = idbWorld();
		const [log, otherTab] = [await open(), await open()];
		await append(log, reviewDraft(B));
		await append(log, reviewDraft(B));
		const slip = await append(log, reviewDraft(A));
		await vi.waitFor(() => expect(otherTab.state.cards.has(A)).toBe(true));
		const ofCards = Reflect.get(LogReader.prototype, 'ofCards');
		vi.spyOn(LogReader.prototype, 'ofCards').mockImplementationOnce(async function (
			this: LogReader,
			...wanted
		) {
			await append(otherTab, reviewDraft(A));
			return ofCards.apply(this, wanted);
		});
		await append(log, { kind: 'undone', eventId: slip.event.id });
		const { state } = await append(log, reviewDraft(B));
		expect(state.days).toMatchObject([{ reviewCount: 4, firstCount: 2, recallCount: 0 }]);
	});

	test('that are no events are passed over and stay on disk', async () => {
		const { open } = idbWorld();
		const { event } = await append(await open(), reviewDraft(A));
		const forged = { ...event, id: `${event.id}-x`, grade: 'perfect' };
		await arrive({}, { id: 7, cardKey: A }, forged);
		const log = await open();
		expect(log.state.cards.get(A)?.reviewCount).toBe(1);
		await append(log, reviewDraft(A));
		expect(log.state.cards.get(A)?.reviewCount).toBe(2);
		const db = await openRaw();
		expect(await db.count('events')).toBe(5);
		db.close();
	});

	test('of a kind from a later version are kept as they are', async () => {
		const { open } = idbWorld();
		const strange = { ...new Device('tablet').review(A), kind: 'dreamt-of' };
		await open();
		await arrive(strange);
		expect((await open()).state.cards.size).toBe(0);
		const db = await openRaw();
		expect(await db.getAll('events')).toEqual([strange]);
		db.close();
	});
});

describe('an event id that an event of a kind from a later version holds', () => {
	test.each([[{}], [null], [true]])('may be anything: %j', async (eventId) => {
		const { open } = idbWorld();
		await open();
		await arrive({ ...new Device('tablet').review(A), kind: 'dreamt-of', eventId });
		const log = await open();
		await append(log, reviewDraft(A));
		expect(await log.histories()).toMatchObject({ ok: true });
	});

	test('takes nothing back', async () => {
		const { open } = idbWorld();
		const { event } = await append(await open(), reviewDraft(A));
		await arrive({ ...new Device('tablet').review(B), kind: 'dreamt-of', eventId: event.id });
		const histories = await (await open()).histories();
		expect(histories.ok && [...histories.value.starts]).toEqual([0, 1]);
	});
});

describe('what the log notes about itself', () => {
	test.each([['no id at all'], ['zzzzzzzzz-zzzz-phone'], [42]])(
		'may be forged: newest id %j',
		async (newestId) => {
			const { open } = idbWorld();
			const log = await open();
			const first = await append(log, reviewDraft(A));
			const db = await openRaw();
			await db.put('meta', newestId, 'newestId');
			db.close();
			const second = await append(log, reviewDraft(A));
			expect(second.event.id > first.event.id).toBe(true);
			expect((await open()).state.cards.get(A)?.reviewCount).toBe(2);
		}
	);

	test('may be forged: a device id that would make unreadable events is replaced', async () => {
		const { open } = idbWorld();
		await open();
		const db = await openRaw();
		await db.put('meta', 'My Phone', 'deviceId');
		db.close();
		const { event } = await append(await open(), reviewDraft(A));
		expect(event.deviceId).toMatch(/^device-/);
	});
});

describe('the snapshot', () => {
	/** A log of 200 reviews of 100 cards, closed, so that its snapshot is written. */
	async function logWithSnapshot() {
		const world = idbWorld();
		const log = await world.open();
		for (let n = 0; n < 200; n++) {
			world.clock.at += 3_600_000;
			await append(log, reviewDraft(`set/item-${n % 100}/whole`, n % 7 ? 'good' : 'again'));
		}
		log.close();
		return { ...world, state: log.state };
	}

	const readStored = async () => {
		const db = await openRaw();
		const stored = await db.get('snapshots', 'fold');
		db.close();
		return stored;
	};

	const storedBytes = async () => {
		const stored = await readStored();
		if (!(stored instanceof Blob)) throw new Error('no snapshot');
		return new Uint8Array(await stored.arrayBuffer());
	};

	const replaceStored = async (snapshot: unknown) => {
		const db = await openRaw();
		await db.put('snapshots', snapshot, 'fold');
		db.close();
	};

	test('is what opening starts from', async () => {
		const { open, state } = await logWithSnapshot();
		const stored = unpackSnapshot(await storedBytes());
		expect(stored).toMatchObject({ ok: true, value: { arrival: 200 } });
		const db = await openRaw();
		// Unreadable now: only the snapshot can still tell of it.
		await db.put('events', { id: 'gone' }, 1);
		db.close();
		const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		expect((await open()).state).toEqual(state);
		expect(getAll).not.toHaveBeenCalled();
	});

	test('is gone on from: what arrived later is folded into it', async () => {
		const { open, state } = await logWithSnapshot();
		const log = await open();
		const last = await append(log, reviewDraft('set/item-0/whole', 'easy'));
		await append(log, { kind: 'undone', eventId: last.event.id });
		const dark = await append(log, { kind: 'setting-changed', name: 'theme', value: 'dark' });
		expect((await open()).state).toEqual({ ...state, settings: dark.state.settings });
	});

	test('is not written while there is little to fold', async () => {
		const { open } = idbWorld();
		const log = await open();
		await append(log, reviewDraft(A));
		log.close();
		expect(await readStored()).toBeUndefined();
	});

	test.each<[string, (bytes: Uint8Array<ArrayBuffer>) => unknown]>([
		['missing', () => undefined],
		['a text', () => 'cards'],
		['what version 1 kept', () => ({ arrival: 200, cards: {} })],
		['empty', () => new Blob([])],
		['cut short', (bytes) => new Blob([bytes.slice(0, -8)])],
		[
			'changed in one bit',
			(bytes) => new Blob([bytes.map((byte, at) => (at === 999 ? byte ^ 4 : byte))])
		],
		['of another format', () => new Blob([packBlock({ about: { format: 1 }, columns: {} })])],
		['ahead of the log', () => new Blob([packSnapshot(new LearnerFold().save(), 100_000)])]
	])('may be %s: the log is folded anew', async (_, damage) => {
		const { open, state } = await logWithSnapshot();
		await replaceStored(damage(await storedBytes()));
		const log = await open();
		expect(log.state).toEqual(state);
		await append(log, reviewDraft(A));
		expect((await open()).state.cards.size).toBe(101);
	});
});

describe('trouble', () => {
	test('a full disk fails the append and changes nothing', async () => {
		const { open } = idbWorld();
		const log = await open();
		const { state } = await append(log, reviewDraft(A));
		const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		expect(await log.append(reviewDraft(B))).toEqual({
			ok: false,
			error: { kind: 'quota-exceeded' }
		});
		expect(log.state).toBe(state);
		add.mockRestore();
		await append(log, reviewDraft(B));
		expect((await open()).state.cards.size).toBe(2);
	});

	test('a transaction that the browser aborts, early or at the end, fails the append', async () => {
		const { open } = idbWorld();
		const log = await open();
		const lost = { ok: false, error: { kind: 'storage-lost' } };
		vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(function (
			this: IDBObjectStore
		) {
			queueMicrotask(() => this.transaction.abort());
			return this.count();
		});
		expect(await log.append(reviewDraft(A))).toEqual(lost);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
			this: IDBObjectStore,
			value: unknown,
			key?: IDBValidKey
		) {
			const request = this.add(value, key);
			request.addEventListener('success', () => this.transaction.abort());
			return request;
		});
		expect(await log.append(reviewDraft(A))).toEqual(lost);
		expect(log.state.cards.size).toBe(0);
		expect((await open()).state.cards.size).toBe(0);
	});

	test('a review that is on disk is reported saved, even if its fold has to wait', async () => {
		const { open } = idbWorld();
		const log = await open();
		const slip = await append(log, reviewDraft(A));
		vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(() => {
			throw new DOMException('busy', 'UnknownError');
		});
		const undone = await log.append({ kind: 'undone', eventId: slip.event.id });
		expect(undone.ok).toBe(true);
		const { state } = await append(log, reviewDraft(B));
		expect([...state.cards.keys()]).toEqual([B]);
	});

	test('a backup that is on disk is reported restored, even if its fold has to wait', async () => {
		const other = await idbWorld().open();
		await append(other, reviewDraft(A));
		const file = await other.backUp('');
		if (!file.ok) throw new Error(file.error.kind);
		const log = await idbWorld().open();
		vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(function (
			this: IDBObjectStore
		) {
			// The last thing that restoring asks for; what is read next is the log, to be folded.
			vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementationOnce(() => {
				throw new DOMException('busy', 'UnknownError');
			});
			return this.delete('fold');
		});
		expect(await log.restore(file.value)).toMatchObject({ ok: true, value: { addedCount: 1 } });
		expect(log.state.cards.size).toBe(0);
		const { state } = await append(log, reviewDraft(B));
		expect(state.cards.size).toBe(2);
	});

	test('a tab that needs a newer database gets through; this one then says so', async () => {
		const log = await idbWorld().open();
		const newer = await openDB('passage', 3);
		expect(await log.append(reviewDraft(A))).toEqual({
			ok: false,
			error: { kind: 'storage-lost' }
		});
		newer.close();
	});

	test('an event that the log has already is not added twice', async () => {
		const { open } = idbWorld();
		const { event } = await append(await open(), reviewDraft(A));
		await expect(arrive(event satisfies LearnerEvent)).rejects.toThrow();
	});
});
