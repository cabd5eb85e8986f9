import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { isReachable } from '$lib/server/event-log/is-reachable';
import { openEventLog } from '$lib/server/event-log/open-event-log';

import { NatsServer, program } from './nats-server';
import { openOn } from './nats-world';

describe('isReachable', () => {
	test('is true of an open file, and false of one that was closed', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'passage-reach-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		const opened = await openEventLog({ folder });
		if (!opened.ok) throw new Error(opened.error.kind);
		expect(await isReachable(opened.value)).toBe(true);
		await opened.value.close();
		expect(await isReachable(opened.value)).toBe(false);
	});

	test.runIf(program)(
		'follows a cluster’s log down and up again',
		async () => {
			const server = new NatsServer(program!);
			onTestFinished(() => server.remove());
			await server.start();
			const log = await openOn([server], 'reach');
			expect(await isReachable(log)).toBe(true);
			await server.kill();
			expect(await isReachable(log)).toBe(false);
			await server.start();
			await expect.poll(() => isReachable(log), { timeout: 15_000 }).toBe(true);
		},
		20_000
	);
});
