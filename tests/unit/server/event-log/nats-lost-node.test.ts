import { expect, onTestFinished, test } from 'vitest';

import { makeCluster, program } from './nats-server';
import { openOn } from './nats-world';

/** So many that some of them read by the node that is lost. */
const ROOMS = Array.from({ length: 12 }, (_, index) => `room-${index}`);

test.runIf(program)(
	'every reader goes on after a node is lost for good',
	async () => {
		const servers = await makeCluster(program!);
		onTestFinished(async () => {
			for (const server of servers) await server.remove();
		});
		await Promise.all(servers.map((server) => server.start()));
		const log = await openOn(servers, 'lost-node');
		const read = new Map<string, unknown[]>(ROOMS.map((room) => [room, []]));
		const appendToAll = (event: string) =>
			Promise.all(ROOMS.map((room) => log.append(room, event)));
		const hasRead = (events: readonly string[]) =>
			expect.poll(() => [...read.values()], { timeout: 20_000 }).toEqual(ROOMS.map(() => events));

		await appendToAll('before');
		for (const room of ROOMS)
			void (async () => {
				for await (const entries of log.read(room, 0, new AbortController().signal))
					read.get(room)?.push(...entries.map(({ event }) => event));
			})();
		await hasRead(['before']);
		await servers[1]?.kill();
		expect((await appendToAll('after')).every(({ ok }) => ok)).toBe(true);
		await hasRead(['before', 'after']);
	},
	60_000
);
