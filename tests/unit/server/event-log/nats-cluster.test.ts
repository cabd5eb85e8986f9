import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { appendAll, eventsOf, expectedPositionContract, numbers, take } from './event-log-contract';
import { makeCluster, type NatsServer, program } from './nats-server';
import { openLogOn, openOn } from './nats-world';

describe.skipIf(!program)('a log on three nodes', () => {
	let nodes: NatsServer[] = [];
	beforeAll(async () => {
		nodes = await makeCluster(program ?? '');
		await Promise.all(nodes.map((node) => node.start()));
		// The nodes elect one to lead them first.
		await (await openLogOn(nodes, 'first')).close();
	}, 20_000);
	afterAll(() => Promise.all(nodes.map((node) => node.remove())));

	expectedPositionContract(() => {
		const stream = `rooms-${randomUUID()}`;
		return Promise.resolve({ open: () => openOn(nodes, stream) });
	});

	test('is one for all processes, whichever node they ask', async () => {
		const logs = await Promise.all(nodes.map((node) => openOn([node], 'rooms')));
		const reading = Promise.all(logs.map((log) => take(log, 'r', 30)));
		await Promise.all(
			logs.map((log, n) =>
				appendAll(
					log,
					'r',
					numbers(10).map((m) => `${n}/${m}`)
				)
			)
		);
		const [one, ...others] = await reading;
		expect(new Set(eventsOf(one ?? [])).size).toBe(30);
		for (const other of others) expect(other).toEqual(one);
	});
});
