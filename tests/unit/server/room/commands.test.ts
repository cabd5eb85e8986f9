import { describe, expect, test } from 'vitest';

import type { EventLog } from '$lib/server/event-log/event-log';
import { hashToken } from '$lib/server/room/token';

import { ask } from '../../core/room/make-room';
import { Device, joinAll, makeId, openClass, openServer, RoomServer } from './room-world';

const refused = (error: string) => ({ status: 409, body: { error } });

describe('a command sent again with its id', () => {
	test('creates one room', async () => {
		const host = new Device(openServer());
		const first = await host.create(undefined, {}, 'create-1');
		const again = await host.create(undefined, {}, 'create-1');
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(again.body['code']).toBe(first.body['code']);
		const other = await host.create(undefined, {}, 'create-2');
		expect(other.body['code']).not.toBe(first.body['code']);
	});

	test('creates one room also when both come at once', async () => {
		const host = new Device(openServer());
		const both = await Promise.all([1, 2].map(() => host.create(undefined, {}, 'create-1')));
		expect(new Set(both.map(({ body }) => body['code'])).size).toBe(1);
	});

	test('joins once, with one name and one id', async () => {
		const { server, host } = await openClass([]);
		const ada = new Device(server, host.code);
		const replies = [
			await ada.join('Ada', 'join-1'),
			await ada.join('Ada', 'join-1'),
			...(await Promise.all([ada.join('Ada', 'join-1'), ada.join('Ada', 'join-1')]))
		];
		expect(new Set(replies.map(({ body }) => body['playerId'])).size).toBe(1);
		expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect((await host.get('report')).body['players']).toHaveLength(1);
	});

	test('opens a question once, and is heard again after it closed', async () => {
		const { host } = await openClass();
		const open = () => host.send({ kind: 'open', index: 0, seconds: null }, 'open-1');
		expect((await open()).status).toBe(200);
		expect((await open()).status).toBe(200);
		await host.send({ kind: 'close', index: 0 });
		expect((await open()).status).toBe(200);
		expect(await host.send({ kind: 'open', index: 0, seconds: null })).toEqual(
			refused('wrong-question')
		);
	});

	test('responds once: a repetition does not bring an older response back', async () => {
		const { host, players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		await host.send({ kind: 'open', index: 0, seconds: null });
		await ada.respond(0, '1', 'respond-1');
		await ada.respond(0, '2', 'respond-2');
		expect((await ada.respond(0, '1', 'respond-1')).status).toBe(200);
		await host.send({ kind: 'close', index: 0 });
		const phone = await ada.listen('player');
		expect((await phone.next())?.own?.response).toEqual({ type: 'choice', optionId: '2' });
		expect(await ada.respond(0, '3', 'respond-2')).toMatchObject({ status: 200 });
	});

	test('keeps a refusal too', async () => {
		const { host } = await openClass(['Ada']);
		await host.send({ kind: 'lock' });
		const late = new Device(host.server, host.code);
		expect(await late.join('Late', 'join-1')).toEqual(refused('locked'));
	});
});

describe('a node that has not read yet what another wrote', () => {
	/** Its reader hands on what is new only once somebody has asked how far the log is. */
	function lateReader(log: EventLog): EventLog {
		let release = () => {};
		const asked = new Promise<void>((resolve) => (release = resolve));
		return {
			append: (...given) => log.append(...given),
			async *read(...given) {
				let isFirst = true;
				for await (const batch of log.read(...given)) {
					if (!isFirst) await asked;
					isFirst = false;
					yield batch;
				}
			},
			lastPosition(room) {
				release();
				return log.lastPosition(room);
			},
			deleteRoom: (room) => log.deleteRoom(room),
			roomsQuietSince: (at) => log.roomsQuietSince(at),
			close: () => log.close()
		};
	}

	test('refuses no host a reveal of what was closed there', async () => {
		const { server, host } = await openClass();
		const elsewhere = new Device(new RoomServer(lateReader(server.log)), host.code, host.token);
		await elsewhere.listen('host');
		await host.send({ kind: 'open', index: 0, seconds: null });
		await host.send({ kind: 'close', index: 0 });
		expect((await elsewhere.send({ kind: 'reveal', index: 0 })).status).toBe(200);
	});

	test('knows a player who joined there', async () => {
		const { server, host } = await openClass();
		const other = new RoomServer(lateReader(server.log));
		await new Device(other, host.code, host.token).listen('host');
		const late = new Device(server, host.code);
		await late.join('Late');
		late.server = other;
		expect((await late.stream('player')).status).toBe(200);
	});

	test('still refuses what the log does not bear out', async () => {
		const { server, host } = await openClass();
		const other = new RoomServer(lateReader(server.log));
		const elsewhere = new Device(other, host.code, host.token);
		expect((await elsewhere.send({ kind: 'reveal', index: 0 })).status).toBe(409);
		expect((await new Device(other, host.code).stream('player')).status).toBe(401);
	});
});

describe('two hosts at once', () => {
	test('open one question, not two, and each hears what became of theirs', async () => {
		const { host } = await openClass();
		const replies = await Promise.all(
			[0, 1, 2].map((index) => host.send({ kind: 'open', index, seconds: null }))
		);
		expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
	});

	test('on two nodes do not both have their way either', async () => {
		const { server, host } = await openClass();
		const elsewhere = new Device(new RoomServer(server.log), host.code, host.token);
		const replies = await Promise.all(
			[host, elsewhere].map((device, index) => device.send({ kind: 'open', index, seconds: null }))
		);
		expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
	});

	test('get their commands through while the class responds', async () => {
		const { host, players } = await openClass(['Ada', 'Ben', 'Cy', 'Dee']);
		await host.send({ kind: 'open', index: 0, seconds: null });
		let isOver = false;
		const responding = players.map(async (player) => {
			while (!isOver) await player.respond(0);
		});
		expect((await host.send({ kind: 'lock' })).status).toBe(200);
		expect((await host.send({ kind: 'pause' })).status).toBe(200);
		isOver = true;
		await Promise.all(responding);
	});
});

describe('a room handed over', () => {
	test('obeys the new host, tells the earlier one, and ends their view', async () => {
		const { host, server } = await openClass();
		const desk = await host.listen('host');
		const next = new Device(server, host.code);
		expect((await host.send({ kind: 'hand-over', token: next.token }, 'over-1')).status).toBe(200);
		expect(await desk.toEnd()).toContain(': gone\n\n');
		expect((await host.send({ kind: 'hand-over', token: next.token }, 'over-1')).status).toBe(200);
		expect(await host.send({ kind: 'lock' })).toEqual(refused('not-host-any-more'));
		expect((await host.stream('host')).status).toBe(401);
		expect((await next.send({ kind: 'lock' })).status).toBe(200);
		expect((await next.stream('host')).status).toBe(200);
	});
});

describe('a hostile player', () => {
	test('can do nothing that is the host’s, nor speak for another', async () => {
		const { players } = await openClass(['Ada', 'Ben']);
		const [ada, ben] = players as [Device, Device];
		for (const command of [
			{ kind: 'open', index: 0, seconds: null },
			{ kind: 'end' },
			{ kind: 'kick', playerId: ben.playerId },
			{ kind: 'hand-over', tokenHash: hashToken(ada.token) },
			{ kind: 'rename', playerId: ben.playerId, name: 'Rex' },
			{ kind: 'respond', playerId: ben.playerId, index: 0, response: { type: 'none' } }
		])
			expect(await ada.send(command)).toEqual(refused('not-allowed'));
	});

	test('is heard late, early and elsewhere without effect', async () => {
		const { host, players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		expect(await ada.respond(0)).toEqual(refused('wrong-question'));
		await host.send({ kind: 'open', index: 0, seconds: null });
		await host.send({ kind: 'close', index: 0 });
		expect(await ada.respond(0)).toEqual(refused('late'));
		const elsewhere = await openClass([], host.server);
		ada.code = elsewhere.host.code;
		expect(await ada.respond(0)).toEqual({ status: 401, body: { error: 'unknown-token' } });
	});

	test('cannot take an id or a role by naming it', async () => {
		const { host, server } = await openClass(['Ada']);
		const hostile = new Device(server, host.code);
		for (const extra of [
			{ playerId: 'mine' },
			{ by: { role: 'host', term: 0 } },
			{ tokenHash: hashToken(host.token) }
		])
			expect(await hostile.send({ kind: 'join', name: 'Eve', ...extra })).toMatchObject({
				status: 400
			});
	});

	test('cannot join twice with one token', async () => {
		const { players } = await openClass(['Ada']);
		expect(await (players[0] as Device).join('Another')).toEqual(refused('not-allowed'));
	});

	test.each([
		['no JSON', '{', 400],
		['a list', '[]', 400],
		['no id', { command: { kind: 'end' } }, 400],
		['an id with a space', { commandId: 'a b', command: { kind: 'end' } }, 400],
		['a kind of its own', { commandId: 'a', command: { kind: 'create' } }, 400],
		[
			'a share of 4',
			{ commandId: 'a', command: { kind: 'set-extra-time', playerId: 'a', share: 4 } },
			400
		],
		['more than its field', { commandId: 'a', command: { kind: 'end' }, more: 1 }, 400],
		[
			'a response that holds more',
			{
				commandId: 'a',
				command: { kind: 'respond', playerId: 'a', index: 0, response: { type: 'none', more: 1 } }
			},
			400
		],
		[
			'words without end',
			{
				commandId: 'a',
				command: {
					kind: 'respond',
					playerId: 'a',
					index: 0,
					response: { type: 'short', typed: 'x'.repeat(400) }
				}
			},
			400
		],
		[
			'a body without end',
			{ commandId: 'a', command: { kind: 'join', name: 'x'.repeat(17_000) } },
			413
		]
	])('is refused %s', async (_what, body, status) => {
		const { host, server } = await openClass([]);
		const hostile = new Device(server, host.code);
		const init = typeof body === 'string' ? { body } : {};
		expect((await hostile.post(body, init)).status).toBe(status);
	});

	test('is refused a body without end of which the length is not told', async () => {
		const { host, server } = await openClass([]);
		let pulled = 0;
		const body = new ReadableStream<Uint8Array>({
			pull: (controller) => controller.enqueue(new Uint8Array(1000).fill(32)),
			cancel: () => undefined
		});
		const counted = body.pipeThrough(
			new TransformStream<Uint8Array, Uint8Array>({
				transform: (chunk, controller) => {
					pulled += chunk.length;
					controller.enqueue(chunk);
				}
			})
		);
		const hostile = new Device(server, host.code);
		const init = { body: counted, duplex: 'half' } as RequestInit;
		expect(await hostile.post({}, init)).toMatchObject({ status: 413 });
		expect(pulled).toBeLessThan(30_000);
	});

	test('breaks a body off without a trace', async () => {
		const { host, players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		const body = new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode('{"commandId":"a","command":{'));
				controller.error(new Error('aborted'));
			}
		});
		const init = { body, duplex: 'half' } as RequestInit;
		expect((await ada.post({}, init)).status).toBe(400);
		await host.send({ kind: 'open', index: 0, seconds: null });
		expect((await ada.respond(0, '1', 'a')).status).toBe(200);
	});

	test('is refused what is not sent as JSON', async () => {
		const { host } = await openClass([]);
		for (const type of ['text/plain', 'application/jsonp', ''])
			expect(await host.post({}, { headers: { 'content-type': type } })).toMatchObject({
				status: 415
			});
	});
});

describe('tokens', () => {
	test.each(['', 'short', 'x'.repeat(87), 'with+plus+and+more+characters'])(
		'%j is none',
		async (token) => {
			const { host, server } = await openClass([]);
			const nobody = new Device(server, host.code, token);
			expect((await nobody.send({ kind: 'join', name: 'Ada' })).status).toBe(401);
			expect((await nobody.create()).status).toBe(401);
		}
	);

	test('of nobody here open no view but the screen’s, and no report', async () => {
		const { host, server, players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		const stranger = new Device(server, host.code);
		expect((await stranger.stream('player')).status).toBe(401);
		expect((await ada.stream('host')).status).toBe(401);
		expect((await host.stream('player')).status).toBe(401);
		expect((await stranger.stream('screen')).status).toBe(200);
		expect((await stranger.stream('elsewhere')).status).toBe(400);
		expect((await ada.get('report')).status).toBe(401);
		expect((await host.get('missed')).status).toBe(401);
		expect(await ada.delete()).toBe(401);
	});

	test('are never in the log', async () => {
		const { server, host, players } = await openClass(['Ada']);
		for await (const batch of server.log.read(host.code, 0, new AbortController().signal)) {
			const text = JSON.stringify(batch);
			expect(text).toContain(hashToken(host.token));
			for (const { token } of [host, ...players]) expect(text).not.toContain(token);
			break;
		}
	});

	test('take a reseated player to another phone, and end the view on the first', async () => {
		const { host, server, players } = await openClass(['Ada']);
		const [ada] = players as [Device];
		const phone = await ada.listen('player');
		const other = new Device(server, host.code);
		await host.send({ kind: 'reseat', playerId: ada.playerId, token: other.token });
		expect(await phone.toEnd()).toContain(': gone\n\n');
		expect((await ada.stream('player')).status).toBe(401);
		expect((await (await other.listen('player')).next())?.own?.name).toBe('Ada');
	});
});

describe('limits', () => {
	test('a token has 200 commands at once, and no other token pays for it', async () => {
		const { host, players } = await openClass(['Ada', 'Ben']);
		const [ada, ben] = players as [Device, Device];
		await host.send({ kind: 'open', index: 0, seconds: null });
		const replies = await Promise.all(Array.from({ length: 220 }, () => ada.respond(0)));
		const refusals = replies.filter(({ status }) => status === 429);
		expect(refusals.length).toBeGreaterThanOrEqual(20);
		expect(refusals.length).toBeLessThan(30);
		expect((await ben.respond(0)).status).toBe(200);
	});

	test('an address has 20 wrong codes a minute, and right ones as ever', async () => {
		const { host, server } = await openClass([]);
		const wrong = (code: string) => new Device(server, code).get('describe');
		const statuses = [];
		for (let count = 0; count < 22; count++) statuses.push((await wrong('ZZZZ99')).status);
		expect(statuses).toEqual([...Array<number>(20).fill(404), 429, 429]);
		expect((await wrong('nonsense')).status).toBe(429);
		expect((await new Device(server, host.code).get('describe')).status).toBe(200);
		expect((await joinAll(host, ['Ada']))[0]?.playerId).not.toBe('undefined');
	});

	test('an address makes 60 rooms a minute, and no other address pays for it', async () => {
		const server = openServer();
		const statuses = [];
		for (let count = 0; count < 62; count++)
			statuses.push((await new Device(server).create()).status);
		expect(statuses).toEqual([...Array<number>(60).fill(201), 429, 429]);
		const teacher = new Device(server);
		teacher.address = '10.0.0.2';
		expect((await teacher.create()).status).toBe(201);
	});
});

describe('a set', () => {
	test('that is not there makes no room', async () => {
		const host = new Device(openServer());
		const elsewhere = [{ itemId: 'gone', partId: 'whole' }];
		expect(await host.create(elsewhere)).toEqual(refused('no-set'));
		expect(await host.create([{ ...ask('cloze-1')[0], partId: 'gone' } as never])).toEqual(
			refused('no-set')
		);
	});

	test('that has gone since is said plainly, and the room can still be deleted', async () => {
		const { server, host, players } = await openClass(['Ada']);
		const later = new RoomServer(server.log, () => undefined);
		const [ada] = players.map(({ token }) => new Device(later, host.code, token)) as [Device];
		const teacher = new Device(later, host.code, host.token);
		expect(await ada.send({ kind: 'join', name: makeId().slice(0, 5) })).toEqual(refused('no-set'));
		expect((await ada.stream('player')).status).toBe(409);
		expect(await teacher.delete()).toBe(204);
	});
});
