import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { PlayerOwn, PlayerRoom } from '$lib/core/room/player-view';
import { ClassVisit } from '$lib/session/room/class-visit.svelte';
import { KeptRooms, type KeptSeat } from '$lib/session/room/kept-rooms';
import { PlayerSeat } from '$lib/session/room/player-seat.svelte';

import { TextStorage } from '../text-storage';
import { FakeServer, json } from './fake-server';

const ADA: KeptSeat = { token: 'a'.repeat(22), name: 'Ada', playerId: 'p1' };
const FIRST = { type: 'choice', optionId: '1' } as const;
const SECOND = { type: 'choice', optionId: '2' } as const;

const own: PlayerOwn = {
	name: 'Ada',
	team: undefined,
	kicked: false,
	score: { credit: 0, bonus: 0, total: 0, outOf: 0 }
};
const openAt = (index: number): PlayerRoom => ({
	phase: 'open',
	paused: false,
	place: { number: index + 1, count: 9 },
	changeable: true,
	question: { index, asked: { type: 'choice', stem: ['Who?'], options: [] } }
});

let server: FakeServer;
let storage: TextStorage;
const pass = (millis = 0) => vi.advanceTimersByTimeAsync(millis);
const wakeUps = () => () => undefined;
const away = () => Promise.reject(new TypeError('network'));

async function sit(kept: KeptSeat, index = 0): Promise<PlayerSeat> {
	const rooms = new KeptRooms(storage);
	rooms.keepSeat('KORA42', kept);
	const seat = new PlayerSeat('KORA42', kept, rooms, { fetch: server.fetch, wakeUps });
	void seat.enter();
	await pass();
	server.current.frame(`q${index}`, { now: 1, room: openAt(index), own });
	await pass();
	return seat;
}

/** What was POSTed. */
const commands = () =>
	server.bodies.filter(Boolean) as { commandId: string; command: Record<string, unknown> }[];

beforeEach(() => {
	vi.useFakeTimers();
	server = new FakeServer();
	storage = new TextStorage();
});
afterEach(() => vi.useRealTimers());

describe('PlayerSeat', () => {
	test('shows a response at once, and keeps it until it is heard', async () => {
		const seat = await sit(ADA);
		server.replies.push(away, () => json({ counted: true, now: 2 }));
		seat.respond(FIRST);
		await pass();
		expect(seat.response).toEqual(FIRST);
		expect(seat.isSending).toBe(true);
		expect(new KeptRooms(storage).seats('KORA42')[0]?.pending?.response).toEqual(FIRST);
		await pass(1000);
		expect(seat.isSending).toBe(false);
		expect(seat.response).toEqual(FIRST);
		expect(new KeptRooms(storage).seats('KORA42')).toEqual([ADA]);
		expect(new Set(commands().map(({ commandId }) => commandId)).size).toBe(1);
		seat.leave();
	});

	test('sends a response again after a reload, with its command id', async () => {
		const seat = await sit(ADA);
		server.otherwise = away;
		seat.respond(FIRST);
		await pass();
		seat.leave();
		const [{ commandId } = { commandId: '' }] = commands();
		const [kept] = new KeptRooms(storage).seats('KORA42');
		server = new FakeServer();
		server.replies.push(
			() => server.stream(),
			() => json({ counted: true, now: 2 })
		);
		const again = await sit(kept!);
		await pass(1000);
		expect(commands()).toEqual([
			{ commandId, command: { kind: 'respond', playerId: 'p1', index: 0, response: FIRST } }
		]);
		expect(again.response).toEqual(FIRST);
		again.leave();
	});

	test('a response left over is never the next question’s', async () => {
		const pending = { commandId: 'c1', index: 0, response: FIRST };
		let answer = (_: Response) => undefined as void;
		server.replies.push(
			() => server.stream(),
			() => new Promise<Response>((resolve) => (answer = resolve))
		);
		const seat = await sit({ ...ADA, pending }, 1);
		expect(commands()[0]?.command['index']).toBe(0);
		expect(seat.response).toBeUndefined();
		expect(seat.isSending).toBe(false);
		answer(json({ error: 'late' }, 409));
		await pass();
		expect(seat.refusal).toBeUndefined();
		expect(new KeptRooms(storage).seats('KORA42')[0]?.pending).toBeUndefined();
		seat.leave();
	});

	test('a changed response goes out after the older one was heard, and counts', async () => {
		const seat = await sit(ADA);
		let answer = (_: Response) => undefined as void;
		server.replies.push(() => new Promise<Response>((resolve) => (answer = resolve)));
		seat.respond(FIRST);
		await pass();
		seat.respond(SECOND);
		await pass();
		expect(commands()).toHaveLength(1);
		server.replies.push(() => json({ counted: true, now: 3 }));
		answer(json({ counted: true, now: 2 }));
		await pass();
		expect(commands().map(({ command }) => command['response'])).toEqual([FIRST, SECOND]);
		expect(seat.response).toEqual(SECOND);
		expect(seat.isSending).toBe(false);
		seat.leave();
	});

	test('says why a response does not count, and shows the one that does', async () => {
		const seat = await sit(ADA);
		server.replies.push(() => json({ error: 'paused' }, 409));
		seat.respond(FIRST);
		await pass();
		expect(seat.refusal).toBe('paused');
		expect(seat.response).toBeUndefined();
		seat.leave();
	});

	test('a join that was not heard is sent again after a reload, by the same token and command id', async () => {
		const { playerId: _, ...newcomer } = ADA;
		const kept = { ...newcomer, join: { commandId: 'j1', teamId: 'red' } };
		server.replies.push(() => json({ counted: true, now: 1, playerId: 'p7' }));
		const seat = await sit(kept);
		expect(commands()[0]).toEqual({
			commandId: 'j1',
			command: { kind: 'join', name: 'Ada', teamId: 'red' }
		});
		expect(seat.playerId).toBe('p7');
		expect(new KeptRooms(storage).seats('KORA42')).toEqual([{ ...newcomer, playerId: 'p7' }]);
		seat.leave();
	});
});

describe('ClassVisit', () => {
	const info = {
		title: 'Mali',
		edition: 'en',
		locked: false,
		ended: false,
		teams: [],
		offeredNames: ['Calm Heron']
	};
	beforeEach(() => {
		server.otherwise = (request) => {
			if (request.url.includes('/stream')) return server.stream();
			return request.method === 'POST'
				? json({ counted: true, now: 1, playerId: `p${commands().length}` })
				: json({ ...info, now: 1 });
		};
		vi.stubGlobal('document', new EventTarget());
		vi.stubGlobal('addEventListener', () => undefined);
		vi.stubGlobal('removeEventListener', () => undefined);
	});
	afterEach(() => vi.unstubAllGlobals());

	test('finds a room whatever way its code is typed', async () => {
		const visit = new ClassVisit(new KeptRooms(storage), server.fetch);
		await visit.find(' kora-4 2');
		expect(visit.code).toBe('KORA42');
		expect(visit.info?.title).toBe('Mali');
	});

	test.each([
		['', 'no-code'],
		['KORA', 'no-room']
	] as const)('asks nobody about “%s”', async (typed, problem) => {
		const visit = new ClassVisit(new KeptRooms(storage), server.fetch);
		await visit.find(typed);
		expect(visit.problem).toBe(problem);
		expect(server.requests).toEqual([]);
	});

	test('two names on one device each have a token and a seat, and both are there after a reload', async () => {
		const visit = new ClassVisit(new KeptRooms(storage), server.fetch);
		await visit.find('KORA42');
		await visit.join('Ada');
		await visit.join('Bea');
		expect(visit.seats.map(({ name }) => name)).toEqual(['Ada', 'Bea']);
		expect(visit.current?.name).toBe('Bea');
		expect(new Set(visit.seats.map(({ token }) => token)).size).toBe(2);
		visit.leave();
		const reloaded = new ClassVisit(new KeptRooms(storage), server.fetch);
		await reloaded.find('KORA42');
		expect(reloaded.seats.map(({ playerId }) => playerId)).toEqual(['p1', 'p2']);
		reloaded.leave();
	});

	test('a refused join leaves nothing behind', async () => {
		const visit = new ClassVisit(new KeptRooms(storage), server.fetch);
		await visit.find('KORA42');
		server.replies.push(() => json({ error: 'name-taken' }, 409));
		expect(await visit.join('Ada')).toEqual({ ok: false, error: 'name-taken' });
		expect(visit.seats).toEqual([]);
		expect(new KeptRooms(storage).seats('KORA42')).toEqual([]);
	});

	test('takes the seat that a link hands over, and speaks with its token', async () => {
		const visit = new ClassVisit(new KeptRooms(storage), server.fetch);
		await visit.takeSeat('KORA42', { playerId: 'p9', token: 'handed' });
		await pass();
		expect(visit.current?.playerId).toBe('p9');
		expect(
			server.requests.some((one) => one.headers.get('authorization') === 'Bearer handed')
		).toBe(true);
		visit.leave();
	});

	test('keeps nothing of a link whose code is none', async () => {
		const visit = new ClassVisit(new KeptRooms(storage), server.fetch);
		await visit.takeSeat('call-me', { playerId: 'p9', token: 'handed' });
		expect(visit.problem).toBe('no-room');
		expect(new KeptRooms(storage).codes()).toEqual([]);
	});
});
