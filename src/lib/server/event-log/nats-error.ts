import { JetStreamApiError } from '@nats-io/jetstream';
import { ClosedConnectionError, DrainingConnectionError } from '@nats-io/transport-node';

import type { LogError } from './event-log';

/** What the server answers when a stream or the disk may not grow: server/errors.json of nats-server. */
const NO_ROOM_CODES = [10023, 10047, 10077];

/** The house's kind for what the client threw. */
export function toLogError(thrown: unknown): LogError {
	if (thrown instanceof ClosedConnectionError || thrown instanceof DrainingConnectionError)
		return { kind: 'closed' };
	if (thrown instanceof JetStreamApiError && NO_ROOM_CODES.includes(thrown.code))
		return { kind: 'disk-full' };
	const cause = thrown instanceof Error ? thrown.message : String(thrown);
	return { kind: 'unavailable', cause };
}

/** Whether it may be otherwise a moment later. */
export const isPassing = (thrown: unknown): boolean => toLogError(thrown).kind === 'unavailable';
