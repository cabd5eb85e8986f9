import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { RoomLink } from '$lib/session/room/room-link.svelte';

import { FakeServer, json } from './fake-server';

interface Parts {
	room: { phase: string };
	own: { kicked: boolean };
	players: readonly { id: string; name: string }[];
}

const isParts = v.object({
	room: v.exactOptional(v.object({ phase: v.string() })),
	own: v.exactOptional(v.object({ kicked: v.boolean() })),
	players: v.exactOptional(v.array(v.object({ id: v.string(), name: v.string() })))
});

let server: FakeServer;
let wake: (sure: boolean) => void;

function open(): RoomLink<Parts> {
	const link = new RoomLink<Parts>({
		code: 'KORA42',
		view: 'player',
		token: 'secret',
		isParts,
		fetch: server.fetch,
		chance: () => 0,
		wakeUps: (call) => {
			wake = call;
			return () => undefined;
		}
	});
	link.open();
	return link;
}

/** Lets what is under way go on, and so much time pass. */
const pass = (millis = 0) => vi.advanceTimersByTimeAsync(millis);

beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	server = new FakeServer();
});
afterEach(() => vi.useRealTimers());

describe('RoomLink listening', () => {
	test('is live with the first word of the server, and keeps of each part what came last', async () => {
		const link = open();
		expect(link.status).toBe('connecting');
		await pass();
		expect(link.status).toBe('live');
		server.current.frame('p1', { now: 5, room: { phase: 'lobby' }, own: { kicked: false } });
		server.current.frame('p2', { now: 6, room: { phase: 'open' } });
		await pass();
		expect(link.parts).toEqual({ room: { phase: 'open' }, own: { kicked: false } });
		expect(server.requests[0]?.headers.get('authorization')).toBe('Bearer secret');
		link.close();
	});

	test('reads a frame that comes in pieces, in the middle of a letter too', async () => {
		const link = open();
		await pass();
		const bytes = new TextEncoder().encode('id: p1\ndata: {"now":1,"room":{"phase":"é"}}\n\n');
		const at = bytes.indexOf(0xc3) + 1;
		for (const part of [bytes.slice(0, at), bytes.slice(at)]) server.current.sayBytes(part);
		await pass();
		expect(link.parts.room).toEqual({ phase: 'é' });
		link.close();
	});

	test('comes back at its place when the stream is cut, at once', async () => {
		const link = open();
		await pass();
		server.current.frame('p 1', { now: 5, room: { phase: 'lobby' } });
		await pass();
		server.current.cut();
		await pass();
		expect(link.status).toBe('connecting');
		await pass(250);
		expect(server.streams).toHaveLength(2);
		expect(server.query).toBe('?view=player&after=p%201');
		expect(link.status).toBe('live');
		link.close();
	});

	test('tries again in growing pauses of at most 5 s while the network is away, and says it is lost', async () => {
		server.otherwise = () => Promise.reject(new TypeError('network'));
		const link = open();
		await pass();
		expect(link.status).toBe('lost');
		await pass(2000);
		// After 125, 250, 500 and 1,000 ms.
		expect(server.requests).toHaveLength(5);
		await pass(60_000);
		const before = server.requests.length;
		await pass(2500);
		expect(server.requests.length).toBe(before + 1);
		link.close();
	});

	test('hears nothing for 25 s, and takes another connection', async () => {
		const link = open();
		await pass();
		server.current.frame('p1', { now: 5, room: { phase: 'lobby' } });
		await pass(20_000);
		server.current.say(': \n');
		await pass(24_000);
		expect(server.streams).toHaveLength(1);
		await pass(1200);
		expect(server.streams).toHaveLength(2);
		link.close();
	});

	test('a page that slept does not wait for a stream that was silent', async () => {
		const link = open();
		await pass();
		server.current.frame('p1', { now: 5, room: { phase: 'lobby' } });
		await pass(1);
		wake(false);
		await pass(1000);
		expect(server.streams).toHaveLength(1);
		vi.setSystemTime(Date.now() + 600_000);
		wake(false);
		await pass(250);
		expect(server.streams).toHaveLength(2);
		link.close();
	});

	test('tries at once when the network is back', async () => {
		server.otherwise = () => Promise.reject(new TypeError('network'));
		const link = open();
		await pass(30_000);
		server.otherwise = () => server.stream();
		wake(true);
		await pass();
		expect(server.streams).toHaveLength(1);
		link.close();
	});

	test('asks again and again where a proxy holds the stream back', async () => {
		server.greets = false;
		const link = open();
		await pass(5200);
		expect(server.requests.at(-1)?.headers.get('accept')).toBe('application/json');
		link.close();

		const frame = { id: 'p1', data: JSON.stringify({ now: 5, room: { phase: 'lobby' } }) };
		server.replies.push(
			() => server.stream(),
			() => json({ frames: [frame] })
		);
		server.otherwise = () => new Promise<Response>(() => undefined);
		const other = open();
		await pass(5200);
		expect(other.status).toBe('live');
		expect(other.parts.room).toEqual({ phase: 'lobby' });
		expect(server.query).toBe('?view=player&after=p1');
		other.close();
	});

	test.each([
		[404, 'no-room'],
		[401, 'unknown-token']
	] as const)('ends here on %i', async (status, reason) => {
		server.otherwise = () => json({ error: reason }, status);
		const link = open();
		await pass(60_000);
		expect(link.status).toBe('ended-here');
		expect(link.reason).toBe(reason);
		expect(server.requests).toHaveLength(1);
	});

	test('a frame it cannot read changes nothing and counts as a lost connection', async () => {
		const link = open();
		await pass();
		server.current.frame('p1', { now: 5, room: { phase: 7 } });
		await pass();
		expect(link.parts).toEqual({});
		expect(link.status).toBe('lost');
		link.close();
	});

	test('who is sent out forgets the room', async () => {
		const link = open();
		await pass();
		server.current.frame('p1', { now: 5, room: { phase: 'open' }, own: { kicked: false } });
		server.current.frame('p2', { now: 6, own: { kicked: true } });
		await pass();
		expect(link.parts).toEqual({ own: { kicked: true } });
		link.close();
	});

	test('rows of players are merged by id', async () => {
		const link = open();
		await pass();
		const [ada, bea] = [
			{ id: 'a', name: 'Ada' },
			{ id: 'b', name: 'Bea' }
		];
		server.current.frame('p1', { now: 5, players: [ada, bea] });
		server.current.frame('p2', { now: 6, players: [{ id: 'a', name: 'Adah' }] });
		await pass();
		expect(link.parts.players).toEqual([{ id: 'a', name: 'Adah' }, bea]);
		link.close();
	});

	test('reckons the room’s clock by what came with the least delay', async () => {
		const link = open();
		await pass();
		server.current.frame('p1', { now: 1_003_000 });
		await pass(1000);
		// Came 400 ms late.
		server.current.frame('p2', { now: 1_003_600 });
		await pass();
		expect(link.now()).toBe(1_004_000);
		link.close();
	});
});

describe('RoomLink sending', () => {
	test('repeats a command with its id until it is heard', async () => {
		const link = open();
		await pass();
		server.replies.push(
			() => Promise.reject(new TypeError('network')),
			() => json({ error: 'unavailable' }, 503),
			() => json({ counted: true, now: 1_000_009, playerId: 'p' })
		);
		const sent = link.send({ kind: 'pause' });
		await pass(1000);
		expect(await sent).toEqual({ ok: true, value: { now: 1_000_009, playerId: 'p' } });
		const [, first, second, third] = server.bodies as { commandId: string; command: object }[];
		expect(first?.command).toEqual({ kind: 'pause' });
		expect(new Set([first?.commandId, second?.commandId, third?.commandId]).size).toBe(1);
		link.close();
	});

	test('gives a try up that is not answered within 8 s', async () => {
		const link = open();
		await pass();
		server.current.frame('p1', { now: 5 });
		await pass();
		server.replies.push(
			() => new Promise<Response>(() => undefined),
			() => json({ now: 1 })
		);
		const sent = link.send({ kind: 'pause' });
		await pass(8200);
		expect((await sent).ok).toBe(true);
		link.close();
	});

	test('says why the room refused, and does not try again', async () => {
		const link = open();
		await pass();
		server.replies.push(() => json({ error: 'late' }, 409));
		expect(await link.send({ kind: 'pause' })).toEqual({ ok: false, error: 'late' });
		link.close();
	});

	test('waits as long as the server asks', async () => {
		const link = open();
		await pass();
		server.replies.push(
			() => json({ error: 'too-many' }, 429, { 'retry-after': '3' }),
			() => json({ now: 1 })
		);
		const sent = link.send({ kind: 'pause' });
		await pass(3000);
		expect(server.requests).toHaveLength(2);
		await pass(200);
		expect((await sent).ok).toBe(true);
		link.close();
	});

	test('is given up when the link is closed', async () => {
		const link = open();
		await pass();
		server.otherwise = () => Promise.reject(new TypeError('network'));
		const sent = link.send({ kind: 'pause' });
		await pass(10);
		link.close();
		expect(await sent).toEqual({ ok: false, error: 'offline' });
	});
});
