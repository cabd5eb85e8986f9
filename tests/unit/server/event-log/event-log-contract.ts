import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';

import {
	BEGINNING,
	type Entry,
	type EventLog,
	MAX_EVENT_BYTES,
	type Position,
	type RoomName
} from '$lib/server/event-log/event-log';

/** Where one log is kept, empty at first; it can be closed and opened again. */
export interface LogWorld {
	readonly open: () => Promise<EventLog>;
}

export async function append(log: EventLog, room: RoomName, event: unknown, expected?: Position) {
	const appended = await log.append(room, event, expected);
	if (!appended.ok) throw new Error(`append failed: ${JSON.stringify(appended.error)}`);
	return appended.value;
}

export const appendAll = (log: EventLog, room: RoomName, events: readonly unknown[]) =>
	Promise.all(events.map((event) => append(log, room, event)));

/** One after another, whatever the batches. */
async function* entriesOf(log: EventLog, room: RoomName, after: Position, signal: AbortSignal) {
	for await (const batch of log.read(room, after, signal))
		for (const entry of batch) {
			yield entry;
			if (signal.aborted) return;
		}
}

/** Takes that many entries and stops reading. */
export async function take(log: EventLog, room: RoomName, count: number, after = BEGINNING) {
	const taken: Entry[] = [];
	if (count === 0) return taken;
	for await (const entry of entriesOf(log, room, after, new AbortController().signal))
		if (taken.push(entry) === count) break;
	return taken;
}

/** The room's entries up to an entry appended now, which is left out. */
export async function readAll(log: EventLog, room: RoomName, after = BEGINNING) {
	const end = await append(log, room, 'end of reading');
	const entries: Entry[] = [];
	for await (const entry of entriesOf(log, room, after, new AbortController().signal)) {
		if (entry.position === end) break;
		entries.push(entry);
	}
	return entries;
}

export const eventsOf = (entries: readonly Entry[]) => entries.map(({ event }) => event);
export const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** What every log of rooms keeps to, wherever its entries lie. */
export function eventLogContract(makeWorld: () => Promise<LogWorld>) {
	const openLog = () => openIn(makeWorld);

	describe('append', () => {
		test('puts each entry after those before it and stamps it', async () => {
			const log = await openLog();
			const before = Date.now();
			const positions = [await append(log, 'r', 'a'), await append(log, 'r', 'b')];
			const entries = await take(log, 'r', 2);
			expect(entries.map(({ position }) => position)).toEqual(positions);
			expect(eventsOf(entries)).toEqual(['a', 'b']);
			expect(positions[0]).toBeGreaterThan(BEGINNING);
			expect(positions[1]).toBeGreaterThan(positions[0] as number);
			for (const { at } of entries) {
				expect(at).toBeGreaterThanOrEqual(before);
				expect(at).toBeLessThanOrEqual(Date.now());
			}
		});

		test('keeps the order of a thousand at once, and no time goes back', async () => {
			const log = await openLog();
			const positions = await appendAll(log, 'r', numbers(1000));
			const entries = await take(log, 'r', 1000);
			expect(eventsOf(entries)).toEqual(numbers(1000));
			expect(entries.map(({ position }) => position)).toEqual(positions);
			expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
			const times = entries.map(({ at }) => at);
			expect(times).toEqual(times.toSorted((a, b) => a - b));
		});

		test('keeps rooms apart, also those whose names differ in one letter’s case', async () => {
			const log = await openLog();
			const rooms = [...numbers(40).map((n) => `room-${n}`), 'a', 'A', '_', '-', 'x'.repeat(64)];
			await Promise.all(
				numbers(5).flatMap((n) => rooms.map((room) => append(log, room, `${room} ${n}`)))
			);
			for (const room of rooms)
				expect(eventsOf(await take(log, room, 5))).toEqual(numbers(5).map((n) => `${room} ${n}`));
		});

		test.each(['', '.', 'a.b', '*', '>', 'a b', 'é', 'a\n', 'x'.repeat(65), "'; --"])(
			'throws for %j, which is no room’s name',
			async (room) => {
				const log = await openLog();
				await expect(log.append(room, 1)).rejects.toThrow(TypeError);
				await expect(take(log, room, 1)).rejects.toThrow(TypeError);
			}
		);
	});

	expectedPositionContract(makeWorld);

	describe('read', () => {
		test('begins after the position', async () => {
			const log = await openLog();
			const positions = await appendAll(log, 'r', numbers(10));
			const entries = await take(log, 'r', 3, positions[6]);
			expect(eventsOf(entries)).toEqual([7, 8, 9]);
			expect(entries).toEqual((await take(log, 'r', 10)).slice(7));
		});

		test('goes on with what arrives, each entry once, while much does', async () => {
			const log = await openLog();
			await appendAll(log, 'r', numbers(150));
			const reading = take(log, 'r', 450);
			await appendAll(log, 'r', numbers(150));
			await appendAll(log, 'r', numbers(150));
			expect(eventsOf(await reading)).toEqual([...numbers(150), ...numbers(150), ...numbers(150)]);
		});

		test('waits for a room that has not begun', async () => {
			const log = await openLog();
			const reading = take(log, 'r', 1);
			await append(log, 'other', 'not this');
			await append(log, 'r', 'this');
			expect(eventsOf(await reading)).toEqual(['this']);
		});

		test('gives all that was there in its first batch, an empty one where there was nothing', async () => {
			const log = await openLog();
			const { signal } = new AbortController();
			const firstBatch = async (room: RoomName, after: Position) => {
				for await (const batch of log.read(room, after, signal)) return eventsOf(batch);
			};
			const positions = await appendAll(log, 'r', numbers(300));
			expect(await firstBatch('r', BEGINNING)).toEqual(numbers(300));
			expect(await firstBatch('r', positions.at(-1) as Position)).toEqual([]);
			expect(await firstBatch('empty', BEGINNING)).toEqual([]);
		});

		test('gives each of two readers everything, also a slow one', async () => {
			const log = await openLog();
			const slow = entriesOf(log, 'r', BEGINNING, new AbortController().signal)[
				Symbol.asyncIterator
			]();
			await append(log, 'r', 'first');
			expect((await slow.next()).value).toMatchObject({ event: 'first' });
			const quick = take(log, 'r', 501);
			await appendAll(log, 'r', numbers(500));
			expect(await quick).toHaveLength(501);
			for (const n of numbers(500)) expect((await slow.next()).value).toMatchObject({ event: n });
			await slow.return?.();
		});

		test('ends when its signal aborts: before it, among stored entries, or waiting', async () => {
			const log = await openLog();
			await appendAll(log, 'r', numbers(200));
			const readUntilAborted = async (stopAt: number, abort: AbortController) => {
				const read: unknown[] = [];
				for await (const { event } of entriesOf(log, 'r', BEGINNING, abort.signal)) {
					read.push(event);
					if (event === stopAt) abort.abort();
				}
				return read;
			};
			const aborted = new AbortController();
			aborted.abort();
			expect(await readUntilAborted(-1, aborted)).toEqual([]);
			expect(await readUntilAborted(120, new AbortController())).toEqual(numbers(121));
			const waiting = new AbortController();
			const reading = readUntilAborted(-1, waiting);
			await append(log, 'r', 'last');
			await take(log, 'r', 201);
			waiting.abort();
			await reading;
		});
	});

	describe('lastPosition', () => {
		test('is that of the newest entry of its room, whoever wrote it', async () => {
			const log = await openLog();
			expect(await log.lastPosition('r')).toEqual({ ok: true, value: BEGINNING });
			await append(log, 'r', 'a');
			const position = await append(log, 'r', 'b');
			await append(log, 'other', 'c');
			expect(await log.lastPosition('r')).toEqual({ ok: true, value: position });
		});
	});

	describe('deleteRoom', () => {
		test('takes a room’s entries away and no other’s', async () => {
			const log = await openLog();
			await appendAll(log, 'r', ['Ada', 'Bo']);
			const [last] = await appendAll(log, 'other', ['Cy']);
			expect(await log.deleteRoom('r')).toEqual({ ok: true, value: undefined });
			expect(await readAll(log, 'r')).toEqual([]);
			expect((await log.append('other', 'Di', last)).ok).toBe(true);
			expect(eventsOf(await readAll(log, 'other'))).toEqual(['Cy', 'Di']);
		});

		test('gives no position twice, so that a reader goes on with what comes after', async () => {
			const log = await openLog();
			const reading = take(log, 'r', 3);
			const [, last = 0] = await appendAll(log, 'r', ['a', 'b']);
			await take(log, 'r', 2);
			await log.deleteRoom('r');
			expect(await log.append('r', 'late', last)).toEqual({
				ok: false,
				error: { kind: 'conflict' }
			});
			expect(await append(log, 'r', 'new', BEGINNING)).toBeGreaterThan(last);
			expect(eventsOf((await reading).slice(-1))).toEqual(['new']);
		});

		test('of a room that is not there changes nothing', async () => {
			const log = await openLog();
			expect((await log.deleteRoom('nobody')).ok).toBe(true);
		});
	});

	test('roomsQuietSince names the rooms whose last entry is older', async () => {
		const log = await openLog();
		expect(await log.roomsQuietSince(Date.now() + 1000)).toEqual({ ok: true, value: [] });
		await appendAll(log, 'old', numbers(3));
		await append(log, 'busy', 'early');
		await append(log, 'gone', 'x');
		await log.deleteRoom('gone');
		const [last] = (await take(log, 'old', 3)).slice(-1);
		let busyAt = 0;
		// Until the clock has ticked.
		while (busyAt <= (last?.at ?? 0))
			busyAt = (await take(log, 'busy', 1, (await append(log, 'busy', 'x')) - 1))[0]?.at ?? 0;
		const quietSince = async (at: number) => {
			const rooms = await log.roomsQuietSince(at);
			return rooms.ok && rooms.value.toSorted();
		};
		expect(await quietSince(last?.at ?? 0)).toEqual([]);
		expect(await quietSince(busyAt)).toEqual(['old']);
		expect(await quietSince(busyAt + 1)).toEqual(['busy', 'old']);
	});

	describe('an event', () => {
		test.each<[string, unknown]>([
			['null', null],
			['nothing but quotes and ends', `'"; DROP TABLE entries; --\r\n\0`],
			['half a surrogate pair', '\ud83d'],
			['every script', 'Ægir ﷺ 𝄞 한국어 \u202e👩🏽‍🏫'],
			['a key that names the prototype', JSON.parse('{"__proto__":{"host":true}}')],
			['deep', JSON.parse('['.repeat(1000) + ']'.repeat(1000))],
			['large and small numbers', [Number.MAX_SAFE_INTEGER, 5e-324, -1.7976931348623157e308]]
		])('comes back as it was: %s', async (_, event) => {
			const log = await openLog();
			await append(log, 'r', event);
			const [entry] = await take(log, 'r', 1);
			expect(JSON.stringify(entry?.event)).toBe(JSON.stringify(event));
			expect(Object.prototype).not.toHaveProperty('host');
		});

		test('of any JSON comes back as it was', async () => {
			const log = await openLog();
			let room = 0;
			const anyEvents = fc.array(fc.jsonValue(), { minLength: 1 });
			await fc.assert(
				fc.asyncProperty(anyEvents, async (events) => {
					room++;
					await appendAll(log, `r${room}`, events);
					const back = eventsOf(await take(log, `r${room}`, events.length));
					expect(JSON.stringify(back)).toBe(JSON.stringify(events));
				}),
				{ numRuns: 30 }
			);
		});

		test('may have so many bytes and not one more, and is refused by itself', async () => {
			const log = await openLog();
			const largest = 'é'.repeat(MAX_EVENT_BYTES / 2 - 1);
			const outcomes = await Promise.all([
				log.append('r', 'before'),
				log.append('r', `${largest}!`),
				log.append('r', largest)
			]);
			expect(outcomes[1]).toEqual({
				ok: false,
				error: { kind: 'too-big', bytes: MAX_EVENT_BYTES + 1 }
			});
			expect(eventsOf(await readAll(log, 'r'))).toEqual(['before', largest]);
		});

		test.each([undefined, () => 1, 1n, Symbol('x')])(
			'is never what JSON has no text for',
			async (event) => {
				const log = await openLog();
				await expect(log.append('r', event)).rejects.toThrow(TypeError);
			}
		);
	});

	describe('close', () => {
		test('waits for what was appended, which is there when opened again', async () => {
			const { open } = await makeWorld();
			const log = await open();
			const appending = appendAll(log, 'r', numbers(300));
			await log.close();
			const positions = await appending;
			const again = await open();
			onTestFinished(() => again.close());
			expect(eventsOf(await take(again, 'r', 300))).toEqual(numbers(300));
			expect(await append(again, 'r', 'next', positions.at(-1))).toBeGreaterThan(
				Math.max(...positions)
			);
		});

		test('ends every reader and refuses what comes later; twice is once', async () => {
			const log = await (await makeWorld()).open();
			await append(log, 'r', 1);
			const reader = entriesOf(log, 'r', BEGINNING, new AbortController().signal)[
				Symbol.asyncIterator
			]();
			expect((await reader.next()).value).toMatchObject({ event: 1 });
			const waiting = reader.next();
			await log.close();
			await log.close();
			expect(await waiting).toEqual({ done: true, value: undefined });
			const closed = { ok: false, error: { kind: 'closed' } };
			expect(await log.append('r', 2)).toEqual(closed);
			expect(await log.deleteRoom('r')).toEqual(closed);
			expect(await log.roomsQuietSince(0)).toEqual(closed);
			expect(
				await Array.fromAsync(entriesOf(log, 'r', BEGINNING, new AbortController().signal))
			).toEqual([]);
		});
	});
}

/** The part of it that is hardest to keep where the log is on several nodes. */
export function expectedPositionContract(makeWorld: () => Promise<LogWorld>) {
	const openLog = () => openIn(makeWorld);

	describe('an expected position', () => {
		test('is that of the room’s last entry, or the beginning', async () => {
			const log = await openLog();
			await append(log, 'other', 'x');
			const first = await append(log, 'r', 'first', BEGINNING);
			await append(log, 'other', 'y');
			const second = await append(log, 'r', 'second', first);
			const conflict = { ok: false, error: { kind: 'conflict' } };
			expect(await log.append('r', 'late', first)).toEqual(conflict);
			expect(await log.append('r', 'early', second + 1)).toEqual(conflict);
			expect(await log.append('r', 'again', BEGINNING)).toEqual(conflict);
			expect(eventsOf(await readAll(log, 'r'))).toEqual(['first', 'second']);
		});

		test('lets exactly one of many through', async () => {
			const log = await openLog();
			let last = BEGINNING;
			for (const round of numbers(5)) {
				const racing = numbers(20).map((n) => log.append('r', { round, n }, last));
				const winners = (await Promise.all(racing)).filter((outcome) => outcome.ok);
				expect(winners).toHaveLength(1);
				last = winners[0]?.value ?? last;
			}
			expect(await readAll(log, 'r')).toHaveLength(5);
		});

		test('is kept to, whatever else arrives meanwhile', async () => {
			const log = await openLog();
			let last = BEGINNING;
			for (const round of numbers(10)) {
				const racing = numbers(5).map((n) => log.append('r', { round, n }, last));
				const others = await appendAll(log, 'r', ['other', 'another']);
				const outcomes = await Promise.all(racing);
				const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
				const entries = await take(log, 'r', others.length + winners.length, last);
				// At most one, and then right after the expected entry.
				expect(entries.map(({ position }) => position)).toEqual([...winners, ...others]);
				last = entries.at(-1)?.position ?? last;
			}
		});

		test('that was beaten does not hold up those behind it', async () => {
			const log = await openLog();
			const first = await append(log, 'r', 'first');
			const outcomes = await Promise.all([
				log.append('r', 'beats it'),
				log.append('r', 'close', first),
				log.append('r', 'behind it')
			]);
			expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
			expect(eventsOf(await readAll(log, 'r'))).toEqual(['first', 'beats it', 'behind it']);
		});
	});
}

async function openIn(makeWorld: () => Promise<LogWorld>) {
	const { open } = await makeWorld();
	const log = await open();
	onTestFinished(() => log.close());
	return log;
}
