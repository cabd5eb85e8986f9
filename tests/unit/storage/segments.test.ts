import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';

import { packBackup } from '$lib/core/memory/backup';
import type { LearnerLog } from '$lib/core/memory/learner-log';
import { packEvents } from '$lib/core/memory/packed/pack-events';
import { doTask } from '$lib/storage/log-work';
import { sealOldest } from '$lib/storage/seal';

import {
	A,
	B,
	DAY_MILLIS,
	Device,
	eventLogs,
	NOON,
	reviewDraft,
	stateOf
} from '../core/memory/make-events';
import { emptyStorageForEachTest, idbWorld, openRaw } from './idb-world';
import { append } from './learner-log-contract';

emptyStorageForEachTest();

async function withDatabase<Value>(
	work: (db: Awaited<ReturnType<typeof openRaw>>) => Promise<Value>
) {
	const db = await openRaw();
	try {
		return await work(db);
	} finally {
		db.close();
	}
}

/** Puts rows into the log behind its back. */
const arrive = (rows: readonly unknown[]) =>
	withDatabase(async (db) => {
		for (const row of rows) await db.add('events', row);
	});

const seal = (size: number) =>
	withDatabase((db) => sealOldest(db, (bytes) => new Blob([bytes as BlobPart]), size));
const forgetSnapshot = () => withDatabase((db) => db.clear('snapshots'));

/** A log of eight reviews of two cards, the oldest six of them sealed in two segments. */
async function sealedWorld() {
	const world = idbWorld();
	const log = await world.open();
	const appended = [];
	for (let n = 0; n < 8; n++) {
		world.clock.at += DAY_MILLIS;
		appended.push(await append(log, reviewDraft(n % 2 ? A : B, n === 3 ? 'again' : 'good')));
	}
	const file = await log.backUp('');
	if (!file.ok) throw new Error(file.error.kind);
	await seal(3);
	await seal(3);
	return { ...world, log, events: appended.map(({ event }) => event), file: file.value };
}

describe('sealing', () => {
	test('moves the oldest full stretch out of the rows, and the log is the same', async () => {
		const { open, log } = await sealedWorld();
		await withDatabase(async (db) => {
			expect(await db.getAllKeys('segments')).toEqual([1, 4]);
			expect(await db.getAllKeys('events')).toEqual([7, 8]);
		});
		expect((await open()).state).toEqual(log.state);
		const file = await log.backUp('');
		expect(file.ok && file.value.length).toBeGreaterThan(0);
	});

	test('leaves a stretch that is not full yet', async () => {
		await sealedWorld();
		expect(await seal(3)).toBe(false);
	});

	test('leaves a row that is no event where it is', async () => {
		const { open } = idbWorld();
		await open();
		const phone = new Device();
		await arrive([phone.review(A), { not: 'an event' }, phone.review(A), phone.review(B)]);
		expect(await seal(4)).toBe(true);
		await withDatabase(async (db) => {
			expect(await db.getAll('events')).toEqual([{ not: 'an event' }]);
			expect(await db.getAllKeys('segments')).toEqual([1, 3]);
		});
		expect((await open()).state.cards.get(A)?.reviewCount).toBe(2);
	});

	test('keeps every event of any log, wherever the seals fall', async () => {
		const { open } = idbWorld();
		await fc.assert(
			fc.asyncProperty(
				eventLogs,
				fc.array(fc.integer({ min: 1, max: 7 })),
				async (events, sizes) => {
					globalThis.indexedDB = new IDBFactory();
					await arrive(events);
					for (const size of sizes) await seal(size);
					const log = await open();
					expect(log.state).toEqual(stateOf(events));
					log.close();
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('a sealed event', () => {
	test('is taken back, by this tab and by one opened later', async () => {
		const { log, open, events } = await sealedWorld();
		await append(log, { kind: 'undone', eventId: events[1]!.id });
		expect(log.state.cards.get(A)?.reviewCount).toBe(3);
		const later = await open();
		expect(later.state).toEqual(log.state);
		await append(later, { kind: 'undone', eventId: events[3]!.id });
		await forgetSnapshot();
		expect((await open()).state).toEqual(later.state);
		expect(later.state.cards.get(A)).toMatchObject({ reviewCount: 2, lapseCount: 0 });
	});

	test('counts when an older one arrives from another device', async () => {
		const { log, open, events } = await sealedWorld();
		const tablet = new Device('tablet');
		tablet.now = events[0]!.atMillis - 5 * DAY_MILLIS;
		await arrive([tablet.review(A, 'easy')]);
		const { state } = await append(log, reviewDraft(B));
		expect(state.cards.get(A)).toMatchObject({
			reviewCount: 5,
			firstDay: tablet.review(A).studyDay
		});
		await forgetSnapshot();
		expect((await open()).state).toEqual(state);
	});
});

describe('a backup that a tab restored and closed before it could tell', () => {
	/** As another tab does it, up to the moment its events are on disk. */
	const restoreSilently = (file: Uint8Array<ArrayBuffer>) =>
		withDatabase((db) => doTask(db, 'restore', file));

	test('counts once, though two tabs restored it at once', async () => {
		const { log, open } = await sealedWorld();
		const tablet = new Device('tablet');
		tablet.now = NOON - DAY_MILLIS;
		const event = tablet.review(A);
		const header = { learnerId: 'me', learnerName: '', madeAtMillis: NOON, eventCount: 1 };
		await restoreSilently(packBackup(header, [packEvents([event])]));
		await append(log, reviewDraft(B));
		await withDatabase(async (db) => {
			const [first] = (await db.getAllKeys('segments')).slice(-1);
			const last = await db.add('events', {});
			await db.delete('events', last);
			await db.add('segments', await db.get('segments', first!), last);
			await db.add('segmentCards', await db.get('segmentCards', first!), last);
		});
		const { state } = await append(log, reviewDraft(B));
		expect(state.days.find(({ day }) => day === event.studyDay)?.reviewCount).toBe(1);
		log.close();
		expect((await open()).state).toEqual(state);
	});
});

describe('a damaged segment', () => {
	/** Changes one byte of the first segment, as a failing disk would. */
	const damage = (change: (stored: { bytes: Blob }) => unknown) =>
		withDatabase(async (db) => {
			await db.put('segments', change((await db.get('segments', 1)) as { bytes: Blob }), 1);
			await db.clear('snapshots');
		});

	async function flipByte(): Promise<void> {
		const stored = await withDatabase((db) => db.get('segments', 1));
		const { bytes } = stored as { bytes: Blob };
		const changed = new Uint8Array(await bytes.arrayBuffer());
		changed[changed.length - 9]! ^= 1;
		await damage((segment) => ({ ...segment, bytes: new Blob([changed]) }));
	}

	const reviewCount = ({ state }: LearnerLog) =>
		[...state.cards].reduce((sum, card) => sum + card.reviewCount, 0);

	test('is named, with how much it held and of when; the rest is whole', async () => {
		const { open, events } = await sealedWorld();
		await flipByte();
		const log = await open();
		expect(reviewCount(log)).toBe(5);
		const stretch = {
			eventCount: 3,
			fromMillis: events[0]!.atMillis,
			toMillis: events[2]!.atMillis
		};
		expect(log.damage).toEqual([stretch]);
		expect((await open()).damage).toEqual([stretch]);
	});

	test('is left out of a backup, which is whole then', async () => {
		const { open } = await sealedWorld();
		await flipByte();
		const file = await (await open()).backUp('');
		if (!file.ok) throw new Error(file.error.kind);
		const other = await idbWorld().open();
		expect(await other.restore(file.value)).toMatchObject({ ok: true, value: { addedCount: 5 } });
	});

	test('is made good by a backup that has its events', async () => {
		const { open, log: before, file } = await sealedWorld();
		await flipByte();
		const log = await open();
		expect(await log.restore(file)).toMatchObject({ ok: true, value: { addedCount: 3 } });
		expect(log.state).toEqual(before.state);
		expect(log.damage).toEqual([]);
		const again = await open();
		expect(again.state).toEqual(before.state);
		expect(again.damage).toEqual([]);
	});

	test('is not made good by as many events of another device from the same days', async () => {
		const { open, events } = await sealedWorld();
		await flipByte();
		const log = await open();
		const tablet = new Device('tablet');
		tablet.now = events[1]!.atMillis;
		const others = [tablet.review(A), tablet.review(A), tablet.review(A)];
		const header = { learnerId: 'me', learnerName: '', madeAtMillis: NOON, eventCount: 3 };
		const restored = await log.restore(packBackup(header, [packEvents(others)]));
		expect(restored).toMatchObject({ ok: true, value: { addedCount: 3 } });
		expect(log.damage).toMatchObject([{ eventCount: 3 }]);
	});

	test('that is not even a segment any more is named too', async () => {
		const { open } = await sealedWorld();
		await damage(() => 'scrambled');
		const log = await open();
		expect(reviewCount(log)).toBe(5);
		expect(log.damage).toEqual([{ eventCount: 0, fromMillis: 0, toMillis: 0 }]);
	});

	test('does not keep a log from opening on a full disk', async () => {
		const { open } = await sealedWorld();
		await flipByte();
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		expect((await open()).damage).toMatchObject([{ eventCount: 3 }]);
		put.mockRestore();
	});

	test('does not keep a card of the others from being taken back', async () => {
		const { open, events } = await sealedWorld();
		await flipByte();
		const log = await open();
		await append(log, { kind: 'undone', eventId: events[7]!.id });
		expect(reviewCount(log)).toBe(4);
	});
});
