import { describe, expect, test } from 'vitest';

import { ask, set } from '../../core/room/make-room';
import { Device, openClass, openServer, joinAll } from './room-world';

describe('a whole game', () => {
	test('is played by host, screen and players, each with a view of their own', async () => {
		const { host, screen, players } = await openClass(['Ada', 'Ben']);
		const [ada, ben] = players as [Device, Device];
		const [phone, wall, desk] = [
			await ada.listen('player'),
			await screen.listen('screen'),
			await host.listen('host')
		];
		expect((await wall.next())?.room).toMatchObject({ phase: 'lobby', names: ['Ben', 'Ada'] });

		await host.send({ kind: 'open', index: 0, seconds: null });
		const { room } = await desk.until((parts) => parts.room?.phase === 'open');
		const key = room?.preview?.item;
		expect(key).toMatchObject({ id: 'secret-choice-1' });
		const options = room?.question?.asked.options ?? [];
		const keyText = JSON.stringify(key?.type === 'choice' && key.key);
		const right = options.find(({ text }) => JSON.stringify(text) === keyText)?.code ?? '';
		const wrong = options.find(({ code }) => code !== right)?.code ?? '';
		expect(await ada.respond(0, right)).toMatchObject({ status: 200, body: { counted: true } });
		await ben.respond(0, wrong);
		await host.send({ kind: 'close', index: 0 });
		await host.send({ kind: 'reveal', index: 0 });

		const revealed = await phone.until((parts) => parts.room?.phase === 'revealed');
		expect(revealed.own).toMatchObject({
			response: { type: 'choice', optionId: right },
			verdict: { outcome: 'right', credit: 1 },
			score: { total: 1, outOf: 1 }
		});
		expect(await wall.until((parts) => parts.room?.phase === 'revealed')).toMatchObject({
			room: { respondedCount: 2, distribution: { outcomes: { right: 1, wrong: 1 } } }
		});
		expect((await ben.get('missed')).body).toMatchObject({
			missed: {
				cardKeys: ['mali/secret-choice-1/whole'],
				reviews: [{ mode: 'class', grade: 'again' }]
			},
			setId: 'mali',
			setVersion: 1,
			edition: 'en',
			revealedAt: [expect.any(Number)],
			home: 'https://passage.example'
		});
		expect((await ada.get('missed')).body).toMatchObject({
			missed: { cardKeys: [], reviews: [] },
			revealedAt: []
		});

		await host.send({ kind: 'end' });
		expect((await phone.until((parts) => parts.room?.phase === 'ended')).room).toBeDefined();
		const { body: report } = await host.get('report');
		expect(report).toMatchObject({
			table: {
				rows: [
					{ playerId: ada.playerId, cells: [{ credit: 1 }] },
					{ playerId: ben.playerId, cells: [{ credit: 0 }] }
				]
			},
			players: [
				{ id: ada.playerId, name: 'Ada' },
				{ id: ben.playerId, name: 'Ben' }
			]
		});
		expect(report['deletedAt']).toBe(Number(report['endedAt']) + 24 * 3_600_000);
	});

	test('costs a phone three frames a question, however many play', async () => {
		const { host, players } = await openClass(['Ada', 'Ben', 'Cy', 'Dee', 'Eve']);
		const phone = await (players[0] as Device).listen('player');
		const reading = phone.until((parts) => parts.room?.phase === 'ended');
		for (const index of [0, 2])
			await host.play(index, () => Promise.all(players.map((player) => player.respond(index))));
		await joinAll(host, ['Flo']);
		await host.send({ kind: 'end' });
		await reading;
		expect(phone.frames.map(({ room }) => room?.phase)).toEqual([
			'lobby',
			...['open', 'closed', 'revealed'],
			...['open', 'closed', 'revealed'],
			'ended'
		]);
	});

	test('can ask every type of item', async () => {
		const host = new Device(openServer());
		const types = [...new Set(set.items.map(({ id }) => id.replace('secret-', '')))].slice(0, 10);
		expect((await host.create(ask(...types))).status).toBe(201);
		const [ada] = (await joinAll(host, ['Ada'])) as [Device];
		const phone = await ada.listen('player');
		for (const index of types.keys()) {
			await host.play(index, () => Promise.resolve());
			await phone.until((parts) => parts.room?.phase === 'revealed');
		}
		expect(types).toHaveLength(10);
	});
});

describe('describe', () => {
	test('tells who has the code what to join, however they write it', async () => {
		const { host, server } = await openClass(['Ada']);
		const [letters, digits] = [host.code.slice(0, 4).toLowerCase(), host.code.slice(4)];
		const stranger = new Device(server, `${letters} - ${digits}`);
		const { status, body } = await stranger.get('describe', '?language=fr');
		expect(status).toBe(200);
		expect(body).toMatchObject({
			title: 'Mali',
			edition: 'en',
			locked: false,
			ended: false,
			teams: []
		});
		expect(body['offeredNames']).toHaveLength(6);
	});
});
