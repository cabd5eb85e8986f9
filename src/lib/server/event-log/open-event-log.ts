import type { Result } from '$lib/core/result';

import type { EventLog, LogError } from './event-log';
import type { NatsOptions } from './nats-event-log';

/** A folder on this machine, or a cluster. */
export type LogPlace = { readonly folder: string } | { readonly nats: NatsOptions };

/** Opens the log where it is kept; the client of a cluster is loaded only for a cluster. */
export async function openEventLog(place: LogPlace): Promise<Result<EventLog, LogError>> {
	if ('nats' in place) {
		const { openNatsEventLog } = await import('./nats-event-log');
		return openNatsEventLog(place.nats);
	}
	const { openSqliteEventLog } = await import('./sqlite-event-log');
	return openSqliteEventLog(place.folder);
}
