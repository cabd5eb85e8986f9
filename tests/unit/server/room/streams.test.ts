import { afterEach, describe, expect, test, vi } from 'vitest';

import { Device, joinAll, type Listener, openClass, RoomServer } from './room-world';

afterEach(() => vi.useRealTimers());

/** What measures time in rooms; what the event loop needs stays as it is. */
const fakeTime = () =>
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance']
	});

describe('a stream', () => {
	test('gives who comes back with a true place nothing, and others what differs', async () => {
		const { host, players } = await openClass(['Ada', 'Ben']);
		const [ada, ben] = players as [Device, Device];
		const first = await ada.listen('player');
		await first.next();
		await ben.respond(0);
		const back = await ada.listen('player', first.place);
		await host.send({ kind: 'open', index: 0, seconds: null });
		expect((await back.next())?.room?.phase).toBe('open');
		await ada.respond(0);
		const again = await ada.listen('player', back.place);
		const frame = await again.next();
		expect(frame).toMatchObject({ own: { response: { optionId: '1' } } });
		expect(frame).not.toHaveProperty('room');
		const lost = await ada.listen('player', 'no.place');
		expect(await lost.next()).toMatchObject({ room: { phase: 'open' }, own: { name: 'Ada' } });
	});

	test.each(['player', 'host', 'screen'])('knows a %s’s place from another node', async (view) => {
		const { server, host, players } = await openClass(['Ada']);
		const device = view === 'player' ? (players[0] as Device) : host;
		const here = await device.listen(view);
		await here.next();
		const elsewhere = new Device(new RoomServer(server.log), host.code, device.token);
		const there = await elsewhere.listen(view, here.place);
		await host.send({ kind: 'open', index: 0, seconds: null });
		expect((await there.next())?.room?.phase).toBe('open');
	});

	test('gives the host every row first, and then those that changed', async () => {
		const { host, players } = await openClass(['Ada', 'Ben', 'Cy']);
		const desk = await host.listen('host');
		expect((await desk.next())?.players?.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cy']);
		await host.send({ kind: 'open', index: 0, seconds: null });
		await (players[1] as Device).respond(0);
		const changed = await desk.until((parts) => parts.players !== undefined);
		expect(changed.players).toMatchObject([{ name: 'Ben', responded: true }]);
	});

	test('tells host and screen of arrivals and responses four times a second, players never', async () => {
		const { host, screen, players } = await openClass(['Ada', 'Ben', 'Cy', 'Dee', 'Eve']);
		const [wall, desk, phone] = [
			await screen.listen('screen'),
			await host.listen('host'),
			await (players[0] as Device).listen('player')
		];
		await host.send({ kind: 'open', index: 0, seconds: null });
		for (const listener of [wall, desk, phone])
			await listener.until((parts) => parts.room?.phase === 'open');
		const before = [wall, desk, phone].map(({ frames }) => frames.length);
		const startedAt = performance.now();
		for (const player of players) await player.respond(0);
		for (const listener of [wall, desk])
			await listener.until((parts) => parts.room?.respondedCount === 5);
		const ticks = Math.ceil((performance.now() - startedAt) / 250) + 1;
		expect(wall.frames.length - (before[0] ?? 0)).toBeLessThanOrEqual(ticks);
		expect(desk.frames.length - (before[1] ?? 0)).toBeLessThanOrEqual(ticks);
		await host.send({ kind: 'close', index: 0 });
		await phone.until((parts) => parts.room?.phase === 'closed');
		expect(phone.frames.length - (before[2] ?? 0)).toBe(1);
	});

	test('tells a player at once what is changed about them, and nobody else', async () => {
		const { host, players } = await openClass(['Ada', 'Ben']);
		const [ada, ben] = players as [Device, Device];
		const [phone, other] = [await ada.listen('player'), await ben.listen('player')];
		await other.next();
		await host.send({ kind: 'rename', playerId: ada.playerId, name: 'Adele' });
		await phone.until((parts) => parts.own?.name === 'Adele');
		await host.send({ kind: 'open', index: 0, seconds: 60 });
		await host.send({ kind: 'set-extra-time', playerId: ada.playerId, share: 0.5 });
		await phone.until(
			(parts) => (parts.own?.clock as { totalMillis?: number })?.totalMillis === 90_000
		);
		expect((await other.next())?.room?.phase).toBe('open');
	});

	test('shows who was sent out nothing of the room any more', async () => {
		const { host, players } = await openClass(['Ada', 'Ben']);
		const [ada] = players as [Device];
		const phone = await ada.listen('player');
		await phone.next();
		await host.send({ kind: 'kick', playerId: ada.playerId });
		const sentOut = await phone.next();
		expect(sentOut).toMatchObject({ own: { kicked: true } });
		expect(sentOut).not.toHaveProperty('room');
		await host.send({ kind: 'open', index: 0, seconds: null });
		const back = await ada.listen('player');
		expect(await back.next()).not.toHaveProperty('room');
		expect(await ada.respond(0)).toMatchObject({ status: 409, body: { error: 'kicked' } });
	});

	test('begins with a line at once and gives a sign of life every 10 s', async () => {
		fakeTime();
		const { players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		const known = await ada.listen('player');
		await known.next();
		const reply = await ada.stream('player', known.place);
		expect(reply.headers.get('content-type')).toBe('text/event-stream');
		const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
		const read = async () => new TextDecoder().decode((await reader.read()).value);
		expect(await read()).toMatch(/^:.*\n\n$/);
		const sign = read();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await sign).toMatch(/^:.*\n\n$/);
	});

	test('gives who reads slowly one frame with all that changed meanwhile', async () => {
		const { host, players } = await openClass(['Ada']);
		const phone = await (players[0] as Device).listen('player');
		await host.play(0, () => Promise.resolve());
		await host.send({ kind: 'end' });
		await phone.until((parts) => parts.room?.phase === 'ended');
		expect(phone.frames.length).toBeLessThanOrEqual(3);
	});

	test('is ended for who reads nothing for half a minute', async () => {
		fakeTime();
		const { host, players } = await openClass(['Ada']);
		const phone = await (players[0] as Device).listen('player');
		await vi.advanceTimersByTimeAsync(40_000);
		await host.send({ kind: 'end' });
		expect(await phone.toEnd()).not.toContain('ended');
	});

	test('is one of eight with the same token: the oldest makes room', async () => {
		const { players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		const streams: Listener[] = [];
		for (let count = 0; count < 9; count++) streams.push(await ada.listen('player'));
		const oldest = await (streams[0] as Listener).toEnd();
		expect(oldest).not.toContain('gone');
		expect((await streams[1]?.next())?.own?.name).toBe('Ada');
	});
});

describe('a long poll', () => {
	const poll = async (device: Device, view: string, after = '') => {
		const reply = await device.stream(view, after, 'application/json');
		const { frames } = (await reply.json()) as { frames: { id: string; data: string }[] };
		return frames;
	};

	test('is answered at once where there is something new, else when there is', async () => {
		const { host, players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		const [first] = await poll(ada, 'player');
		expect(JSON.parse(first?.data ?? '')).toMatchObject({ own: { name: 'Ada' } });
		const waiting = poll(ada, 'player', first?.id);
		await host.send({ kind: 'open', index: 0, seconds: null });
		const [second] = await waiting;
		expect(JSON.parse(second?.data ?? '')).toMatchObject({ room: { phase: 'open' } });
	});

	test('is answered with nothing after 25 s', async () => {
		fakeTime();
		const { players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		const [first] = await poll(ada, 'player');
		const waiting = poll(ada, 'player', first?.id);
		await vi.advanceTimersByTimeAsync(25_000);
		expect(await waiting).toEqual([]);
	});

	test('is forgotten when its asker gives up, and takes nobody’s place', async () => {
		const { host, screen } = await openClass([]);
		const wall = await screen.listen('screen');
		const [first] = await poll(screen, 'screen');
		for (let count = 0; count < 64; count++) {
			const asker = new AbortController();
			const polled = screen.stream('screen', first?.id, 'application/json', asker.signal);
			asker.abort();
			await polled;
		}
		await host.send({ kind: 'open', index: 0, seconds: null });
		await wall.until((parts) => parts.room?.phase === 'open');
	});
});

describe('a screen', () => {
	test('counts who joins', async () => {
		const { host, screen } = await openClass([]);
		const wall = await screen.listen('screen');
		await joinAll(host, ['Ada', 'Ben']);
		const { room } = await wall.until((parts) => parts.room?.playerCount === 2);
		expect(room?.names).toEqual(['Ben', 'Ada']);
	});

	test('is one of 64 with the same address: the oldest makes room', async () => {
		const { host, server, screen } = await openClass([]);
		const wall = await screen.listen('screen');
		const pupil = new Device(server, host.code);
		pupil.address = '10.0.0.66';
		const others: Listener[] = [];
		for (let count = 0; count < 65; count++) others.push(await pupil.listen('screen'));
		expect(await (others[0] as Listener).toEnd()).not.toContain('gone');
		await host.send({ kind: 'open', index: 0, seconds: null });
		await others[1]?.until((parts) => parts.room?.phase === 'open');
		await wall.until((parts) => parts.room?.phase === 'open');
	});
});
