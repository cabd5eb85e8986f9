import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { BEGINNING } from '$lib/server/event-log/event-log';
import { openEventLog } from '$lib/server/event-log/open-event-log';

import { append, eventLogContract, eventsOf, numbers, readAll, take } from './event-log-contract';
import { NatsServer, program } from './nats-server';
import { openOn } from './nats-world';

// Where there is no nats-server these are reported as not run.
describe.skipIf(!program)('a cluster’s log', () => {
	const server = new NatsServer(program ?? '');
	beforeAll(() => server.start());
	afterAll(() => server.remove());

	eventLogContract(() => {
		const stream = `rooms-${randomUUID()}`;
		return Promise.resolve({ open: () => openOn([server], stream) });
	});

	test('is one for all processes that open it', async () => {
		const stream = `rooms-${randomUUID()}`;
		const [one, other] = await Promise.all([openOn([server], stream), openOn([server], stream)]);
		const reading = take(other, 'r', 2);
		const first = await append(one, 'r', 'from one', BEGINNING);
		await append(other, 'r', 'from the other', first);
		expect(await one.append('r', 'late', first)).toMatchObject({ error: { kind: 'conflict' } });
		expect(eventsOf(await reading)).toEqual(['from one', 'from the other']);
	});
});

describe.skipIf(!program)('a server that stalls for longer than an attempt lasts', () => {
	test('stores once what was sent to it twice', async () => {
		const server = new NatsServer(program ?? '');
		onTestFinished(() => server.remove());
		await server.start();
		const log = await openOn([server], 'rooms');
		const first = await append(log, 'r', 'first');
		const stalling = server.stall(1500);
		const command = append(log, 'r', 'command', first);
		const response = append(log, 's', 'response');
		await stalling;
		const [entry] = await take(log, 'r', 1, first);
		expect(await command).toBe(entry?.position);
		await response;
		expect(eventsOf(await readAll(log, 'r'))).toEqual(['first', 'command']);
		expect(eventsOf(await readAll(log, 's'))).toEqual(['response']);
	});
});

describe.skipIf(!program)('a server killed in mid-append and started again', () => {
	test('has every entry once, and nobody notices but by waiting', async () => {
		const server = new NatsServer(program ?? '');
		onTestFinished(() => server.remove());
		await server.start();
		const log = await openOn([server], 'rooms');
		const reading = take(log, 'r', 4001);
		const appendOn = async (writer: number) => {
			for (const n of numbers(200)) {
				await append(log, 'r', `${writer}/${n}`);
				if (writer === 0 && n === 100) await server.kill().then(() => server.start());
			}
		};
		await Promise.all(numbers(20).map(appendOn));
		await append(log, 'r', 'last');
		const stored = eventsOf(await readAll(log, 'r'));
		expect(new Set(stored).size).toBe(4001);
		expect(stored).toHaveLength(4001);
		expect(eventsOf(await reading)).toEqual(stored);
	}, 20_000);
});

test('a cluster that cannot be reached is said to be unavailable', async () => {
	const opened = await openEventLog({ nats: { connection: { servers: '127.0.0.1:1' } } });
	expect(opened).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
});
