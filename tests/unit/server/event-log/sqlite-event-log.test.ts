import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	closeSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';

import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import { openEventLog } from '$lib/server/event-log/open-event-log';
import { openSqliteEventLog } from '$lib/server/event-log/sqlite-event-log';

import {
	append,
	appendAll,
	eventLogContract,
	eventsOf,
	numbers,
	readAll,
	take
} from './event-log-contract';

afterEach(() => {
	vi.restoreAllMocks();
});

function makeFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'passage-log-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

function openIn(folder: string, now?: () => number) {
	const opened = openSqliteEventLog(folder, now);
	if (!opened.ok) throw new Error(`opening failed: ${JSON.stringify(opened.error)}`);
	onTestFinished(() => opened.value.close());
	return opened.value;
}

eventLogContract(() => {
	const folder = makeFolder();
	const open = async () => {
		const opened = await openEventLog({ folder });
		if (!opened.ok) throw new Error(`opening failed: ${JSON.stringify(opened.error)}`);
		return opened.value;
	};
	return Promise.resolve({ open });
});

describe('what arrives in one turn', () => {
	test('is one transaction', async () => {
		const log = openIn(makeFolder());
		const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
		await Promise.all(numbers(10).map((n) => appendAll(log, `room-${n}`, numbers(100))));
		expect(exec.mock.calls).toEqual([['BEGIN'], ['COMMIT']]);
	});

	test('is flushed to the disk before it counts as written', () => {
		const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
		openIn(makeFolder());
		const [db] = exec.mock.contexts as DatabaseSync[];
		expect(db?.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
		expect(db?.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
	});

	test('fails as one where the disk is full, and changes nothing', async () => {
		const log = openIn(makeFolder());
		const last = await append(log, 'r', 'before');
		const exec = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (
			this: DatabaseSync,
			sql: string
		) {
			if (sql === 'COMMIT') throw Object.assign(new Error('full'), { errcode: 13 });
			this.prepare(sql).run();
		});
		const outcomes = await Promise.all([
			log.append('r', 1),
			log.append('r', 2, last),
			log.append('s', 3)
		]);
		expect(outcomes[0]).toEqual({ ok: false, error: { kind: 'disk-full' } });
		expect(outcomes[2]).toEqual(outcomes[0]);
		exec.mockRestore();
		await append(log, 'r', 'after', last);
		expect(eventsOf(await take(log, 'r', 2))).toEqual(['before', 'after']);
	});
});

describe('a process killed in mid-append', () => {
	test('has lost nothing it acknowledged and doubled nothing', async () => {
		const folder = makeFolder();
		const script = fileURLToPath(new URL('append-until-killed.js', import.meta.url));
		for (const acknowledgedAtLeast of [1, 500, 2000]) {
			const child = spawn(process.execPath, [script, folder, String(acknowledgedAtLeast)], {
				stdio: ['ignore', 'pipe', 'inherit']
			});
			const acknowledged: string[] = [];
			for await (const line of createInterface(child.stdout)) {
				acknowledged.push(line);
				if (acknowledged.length === acknowledgedAtLeast) child.kill('SIGKILL');
			}
			if (child.signalCode === null) await once(child, 'exit');
			expect(child.signalCode).toBe('SIGKILL');
			const log = openIn(folder);
			const stored = eventsOf(await readAll(log, `room-${acknowledgedAtLeast}`));
			await log.close();
			expect(new Set(stored).size).toBe(stored.length);
			expect(new Set(acknowledged).difference(new Set(stored))).toEqual(new Set());
		}
	});
});

describe('a clock set back', () => {
	test('stands still in a room until it has caught up, and runs on in others', async () => {
		const folder = makeFolder();
		let now = 1000;
		const log = openIn(folder, () => now);
		await append(log, 'r', 'at 1000');
		now = 400;
		await append(log, 'r', 'at 400');
		await append(log, 'fresh', 'at 400');
		await log.close();
		const again = openIn(folder, () => now);
		now = 999;
		await append(again, 'r', 'at 999');
		now = 1001;
		await append(again, 'r', 'at 1001');
		expect((await take(again, 'r', 4)).map(({ at }) => at)).toEqual([1000, 1000, 1000, 1001]);
		expect((await take(again, 'fresh', 1))[0]?.at).toBe(400);
	});
});

describe('a deleted room', () => {
	test('leaves no byte of it in the folder', async () => {
		const folder = makeFolder();
		const log = openIn(folder);
		await appendAll(
			log,
			'r',
			numbers(200).map((n) => `Clémentine ${n} ${'x'.repeat(n * 9)}`)
		);
		await append(log, 'other', 'Ada');
		const bytes = () =>
			Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
		expect(bytes().includes('Clémentine')).toBe(true);
		await log.deleteRoom('r');
		expect(bytes().includes('Clémentine')).toBe(false);
		expect(bytes().includes('Ada')).toBe(true);
	});
});

describe('opening', () => {
	const errorOf = (folder: string) => {
		const opened = openSqliteEventLog(folder);
		return opened.ok ? undefined : opened.error;
	};
	const fileIn = (folder: string) => join(folder, 'rooms.db');

	/** A log of a few hundred entries, closed. */
	async function keptLog() {
		const folder = makeFolder();
		const log = openIn(folder);
		await appendAll(
			log,
			'r',
			numbers(500).map((n) => `${n} ${'x'.repeat(100)}`)
		);
		await log.close();
		return folder;
	}

	test('makes the folder, for its owner alone', () => {
		const folder = join(makeFolder(), 'deep', 'rooms');
		openIn(folder);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
	});

	test('says that another has the log open, and can when it has closed', async () => {
		const folder = makeFolder();
		const log = openIn(folder);
		expect(errorOf(folder)).toEqual({ kind: 'locked' });
		await log.close();
		expect(errorOf(folder)).toBeUndefined();
	});

	test('says that a file is no log', () => {
		const folder = makeFolder();
		writeFileSync(fileIn(folder), 'Dear pupils, '.repeat(1000));
		expect(errorOf(folder)).toMatchObject({ kind: 'damaged' });
	});

	test('says that a file is another program’s, and leaves it as it is', () => {
		const folder = makeFolder();
		const db = new DatabaseSync(fileIn(folder));
		db.exec('CREATE TABLE entries (name TEXT)');
		db.close();
		expect(errorOf(folder)).toMatchObject({ kind: 'damaged' });
		const again = new DatabaseSync(fileIn(folder));
		expect(again.prepare('SELECT count(*) AS count FROM entries').get()).toEqual({ count: 0 });
		again.close();
	});

	test('says that the file is damaged, wherever it is', async () => {
		const folder = await keptLog();
		const whole = readFileSync(fileIn(folder));
		for (let at = 4096; at < whole.length; at += 4096) {
			writeFileSync(fileIn(folder), whole);
			const file = openSync(fileIn(folder), 'r+');
			writeSync(file, Buffer.alloc(64, 0xff), 0, 64, at);
			closeSync(file);
			expect(errorOf(folder), `damage at byte ${at}`).toMatchObject({ kind: 'damaged' });
		}
	});

	test('says that the file was cut short', async () => {
		const folder = await keptLog();
		writeFileSync(fileIn(folder), readFileSync(fileIn(folder)).subarray(0, 9000));
		expect(errorOf(folder)).toMatchObject({ kind: 'damaged' });
	});

	test('says that the file lacks its table, and lets go of it', async () => {
		const folder = await keptLog();
		const db = new DatabaseSync(fileIn(folder));
		db.exec('DROP TABLE entries');
		db.close();
		for (let count = 0; count < 2; count++)
			expect(errorOf(folder)).toMatchObject({ kind: 'damaged' });
	});

	test('says that a later version made the file', async () => {
		const folder = await keptLog();
		const db = new DatabaseSync(fileIn(folder));
		db.exec('PRAGMA user_version = 2');
		db.close();
		expect(errorOf(folder)).toEqual({ kind: 'made-by-later-version' });
	});

	test('says why a folder cannot be had', () => {
		const folder = makeFolder();
		writeFileSync(join(folder, 'taken'), '');
		expect(errorOf(join(folder, 'taken'))).toMatchObject({ kind: 'unavailable' });
	});
});

test('an entry that is no longer JSON is undefined, and costs no other entry', async () => {
	const folder = makeFolder();
	const log = openIn(folder);
	await appendAll(log, 'r', ['a', 'b', 'c']);
	await log.close();
	const db = new DatabaseSync(join(folder, 'rooms.db'));
	db.exec(`UPDATE entries SET event = '{"b' WHERE event = '"b"'`);
	db.close();
	expect(eventsOf(await take(openIn(folder), 'r', 3))).toEqual(['a', undefined, 'c']);
});
