import { readFileSync } from 'node:fs';

import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';

import { reviewDraft } from '../core/memory/make-events';
import { emptyStorageForEachTest, idbWorld } from './idb-world';
import { append } from './learner-log-contract';

emptyStorageForEachTest();

interface Stored {
	readonly stores: Record<'events' | 'snapshots' | 'meta', [key: IDBValidKey, value: unknown][]>;
	readonly expected: { cards: object[]; settings: object; exams: [string, object][] };
}

/** What an earlier version of the app had written, as JSON. */
const readVersion = (version: number) =>
	JSON.parse(
		readFileSync(new URL(`versions/version-${version}.json`, import.meta.url), 'utf8')
	) as Stored;

async function storeVersion1({ stores }: Stored) {
	const db = await openDB('passage', 1, {
		upgrade(db) {
			const events = db.createObjectStore('events', { autoIncrement: true });
			events.createIndex('id', 'id', { unique: true });
			events.createIndex('card', 'cardKey');
			db.createObjectStore('snapshots');
			db.createObjectStore('meta');
		}
	});
	for (const [name, entries] of Object.entries(stores))
		for (const [key, value] of entries) await db.put(name, value, key);
	db.close();
}

describe('a log that version 1 wrote', () => {
	test('is opened with every card, setting and exam day, and gone on from', async () => {
		const stored = readVersion(1);
		await storeVersion1(stored);
		const { open, clock } = idbWorld();
		const log = await open();
		expect([...log.state.cards]).toMatchObject(stored.expected.cards);
		expect(log.state.cards.size).toBe(stored.expected.cards.length);
		expect(log.state.settings).toMatchObject(stored.expected.settings);
		expect([...log.state.exams]).toEqual(stored.expected.exams);
		clock.at += 60 * 86_400_000;
		const { event } = await append(log, reviewDraft('mali/new/whole'));
		expect(event.deviceId).toBe('device-1');
		expect((await open()).state).toEqual(log.state);
	});
});
