import { afterEach, describe, expect, test, vi } from 'vitest';

import { roomsLive } from '$lib/server/metrics';

import { Device, makeFolder, openClass, openServer, RoomServer } from './room-world';

afterEach(() => vi.useRealTimers());

const HOUR = 3_600_000;

const fakeTime = () =>
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });

/** All events of a room, whatever became of them. */
async function stored(server: RoomServer, code: string): Promise<readonly { kind: string }[]> {
	for await (const batch of server.log.read(code, 0, new AbortController().signal))
		return batch.map(({ event }) => event as { kind: string });
	return [];
}

describe('the clock', () => {
	test('closes a question when its time is over for everybody', async () => {
		fakeTime();
		const { host, players } = await openClass(['Ada', 'Ben']);
		const [ada, ben] = players as [Device, Device];
		const phone = await ada.listen('player');
		await host.send({ kind: 'set-extra-time', playerId: ada.playerId, share: 0.5 });
		await host.send({ kind: 'open', index: 0, seconds: 10 });
		await vi.advanceTimersByTimeAsync(14_900);
		expect((await ben.respond(0)).body).toEqual({ error: 'late' });
		expect((await ada.respond(0)).status).toBe(200);
		await vi.advanceTimersByTimeAsync(200);
		await phone.until((parts) => parts.room?.phase === 'closed');
	});

	test('closes it in its time also where the machine’s is set back meanwhile', async () => {
		fakeTime();
		const { server, host, players } = await openClass(['Ada']);
		const phone = await (players[0] as Device).listen('player');
		await host.send({ kind: 'open', index: 0, seconds: 10 });
		vi.setSystemTime(Date.now() - HOUR);
		await vi.advanceTimersByTimeAsync(10_000);
		await phone.until((parts) => parts.room?.phase === 'closed');
		expect((await stored(server, host.code)).map(({ kind }) => kind)).toEqual([
			'created',
			'joined',
			'opened',
			'closed'
		]);
	});

	test('waits while the host pauses', async () => {
		fakeTime();
		const { host, players } = await openClass(['Ada']);
		await host.send({ kind: 'open', index: 0, seconds: 10 });
		await host.send({ kind: 'pause' });
		await vi.advanceTimersByTimeAsync(60_000);
		await host.send({ kind: 'resume' });
		expect((await (players[0] as Device).respond(0)).status).toBe(200);
	});

	test('closes once where two nodes do it, and the host does too', async () => {
		fakeTime();
		const { host, server, players } = await openClass(['Ada']);
		const elsewhere = new Device(new RoomServer(server.log), host.code, host.token);
		const desk = await elsewhere.listen('host');
		const phone = await (players[0] as Device).listen('player');
		await host.send({ kind: 'open', index: 0, seconds: 5 });
		await desk.until((parts) => parts.room?.phase === 'open');
		await vi.advanceTimersByTimeAsync(5_500);
		await desk.until((parts) => parts.room?.phase === 'closed');
		await phone.until((parts) => parts.room?.phase === 'closed');
		expect((await host.send({ kind: 'close', index: 0 })).body).toEqual({ error: 'wrong-phase' });
		expect((await host.send({ kind: 'reveal', index: 0 })).status).toBe(200);
	});
});

describe('a server started again', () => {
	test('goes on in mid-question: who was there is, what was said is, and the clock closes', async () => {
		fakeTime();
		const folder = makeFolder();
		const { server, host, players } = await openClass(['Ada', 'Ben'], openServer(folder));
		const [ada, ben] = players as [Device, Device];
		const before = await ada.listen('player');
		await host.send({ kind: 'open', index: 0, seconds: 30 });
		await before.until((parts) => parts.room?.phase === 'open');
		await ada.respond(0, '2', 'respond-1');
		await server.rooms.close();
		expect(await before.toEnd()).not.toContain('gone');

		await vi.advanceTimersByTimeAsync(10_000);
		const again = openServer(folder);
		for (const device of [host, ada, ben]) device.server = again;
		const after = await ada.listen('player', before.place);
		expect(await after.next()).toMatchObject({ own: { response: { optionId: '2' } } });
		expect((await ada.respond(0, '2', 'respond-1')).status).toBe(200);
		expect((await ben.respond(0)).status).toBe(200);
		await vi.advanceTimersByTimeAsync(21_000);
		await after.until((parts) => parts.room?.phase === 'closed');
		await host.send({ kind: 'reveal', index: 0 });
		const { table } = (await host.get('report')).body as { table: { rows: unknown[] } };
		expect(table.rows).toMatchObject([
			{ cells: [{ given: { elapsedMillis: expect.any(Number) as number } }] },
			{ cells: [{ given: { elapsedMillis: expect.any(Number) as number } }] }
		]);
	});

	test('closes a question whose time ran out meanwhile', async () => {
		fakeTime();
		const folder = makeFolder();
		const { server, host, players } = await openClass(['Ada'], openServer(folder));
		await host.send({ kind: 'open', index: 0, seconds: 30 });
		await server.rooms.close();
		await vi.advanceTimersByTimeAsync(60_000);
		const [ada] = players as [Device];
		ada.server = openServer(folder);
		const phone = await ada.listen('player');
		await vi.advanceTimersByTimeAsync(1);
		await phone.until((parts) => parts.room?.phase === 'closed');
	});

	test('passes over what is no event', async () => {
		const { server, host } = await openClass(['Ada']);
		vi.spyOn(process.stdout, 'write').mockReturnValue(true);
		for (const strange of [
			null,
			7,
			{ kind: 'ended' },
			{ kind: 'made-later', by: { role: 'host', term: 0 } }
		])
			await server.log.append(host.code, strange);
		const again = new Device(new RoomServer(server.log), host.code, host.token);
		expect((await again.get('report')).body['players']).toHaveLength(1);
		expect((await again.send({ kind: 'lock' })).status).toBe(200);
		vi.restoreAllMocks();
	});
});

test('a room leaves memory when nobody has asked for it in five minutes, and comes back', async () => {
	const timers = ['setInterval', 'clearInterval'] as const;
	vi.useFakeTimers({ toFake: [...timers, 'setTimeout', 'clearTimeout', 'Date', 'performance'] });
	const { host } = await openClass([]);
	const liveCount = async () => (await roomsLive.get()).values[0]?.value;
	await vi.advanceTimersByTimeAsync(299_000);
	expect(await liveCount()).toBe(1);
	await vi.advanceTimersByTimeAsync(21_000);
	expect(await liveCount()).toBe(0);
	expect((await host.get('describe')).status).toBe(200);
});

describe('deletion', () => {
	test('by the host takes everything, ends every view, and frees the code', async () => {
		const { server, host, players } = await openClass(['Ada']);
		const phone = await (players[0] as Device).listen('player');
		const nodes = [server, new RoomServer(server.log)];
		const elsewhere = new Device(nodes[1] as RoomServer, host.code, host.token);
		const desk = await elsewhere.listen('host');
		expect(await host.delete()).toBe(204);
		expect(await phone.toEnd()).toContain(': gone\n\n');
		expect(await desk.toEnd()).toContain(': gone\n\n');
		for (const node of nodes) {
			const teacher = new Device(node, host.code, host.token);
			expect(await teacher.send({ kind: 'lock' })).toMatchObject({ status: 404 });
		}
		expect(await server.log.roomsQuietSince(Infinity)).toEqual({ ok: true, value: [] });
	});

	test('comes 24 hours after the end, and not before', async () => {
		const { server, host } = await openClass(['Ada']);
		await host.send({ kind: 'end' });
		await server.rooms.sweep(Date.now() + 23 * HOUR);
		expect((await host.get('report')).status).toBe(200);
		await server.rooms.sweep(Date.now() + 25 * HOUR);
		expect((await host.get('report')).status).toBe(404);
	});

	test('comes a week after the last word to a room that nobody ended', async () => {
		const { server, host } = await openClass(['Ada']);
		await server.rooms.sweep(Date.now() + 6 * 24 * HOUR);
		expect((await host.get('report')).status).toBe(200);
		await server.rooms.sweep(Date.now() + 8 * 24 * HOUR);
		expect((await host.get('report')).status).toBe(404);
	});

	test('also takes what a deletion cut short left', async () => {
		const { server, host } = await openClass(['Ada']);
		await host.delete();
		await server.log.append(host.code, { kind: 'deleted' });
		expect((await host.get('report')).status).toBe(404);
		await server.rooms.sweep(Date.now() + 25 * HOUR);
		expect(await server.log.roomsQuietSince(Infinity)).toEqual({ ok: true, value: [] });
	});
});
