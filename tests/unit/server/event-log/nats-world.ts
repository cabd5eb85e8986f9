import { onTestFinished } from 'vitest';

import { openEventLog } from '$lib/server/event-log/open-event-log';

import type { NatsServer } from './nats-server';

export async function openLogOn(servers: readonly NatsServer[], stream: string) {
	const opened = await openEventLog({
		nats: { connection: { servers: servers.map(({ address }) => address) }, stream }
	});
	if (!opened.ok) throw new Error(`opening failed: ${JSON.stringify(opened.error)}`);
	return opened.value;
}

/** Closed when the test ends. */
export async function openOn(servers: readonly NatsServer[], stream: string) {
	const log = await openLogOn(servers, stream);
	onTestFinished(() => log.close());
	return log;
}
