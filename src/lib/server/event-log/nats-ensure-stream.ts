import {
	DiscardPolicy,
	JetStreamApiCodes,
	JetStreamApiError,
	type JetStreamManager,
	RetentionPolicy,
	StorageType
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';

/** How long the server knows an append that is sent again; more than the time for which it is. */
const DUPLICATE_WINDOW_MILLIS = 60_000;

/** Copies in a cluster: an acknowledged entry outlives the loss of one node. */
const CLUSTER_REPLICAS = 3;

/**
 * Makes the one stream of all rooms, a subject a room, where it is not there yet. A server that stands alone keeps one
 * copy; when it has been made part of a cluster, the next opening makes them three.
 */
export async function ensureStream(
	connection: NatsConnection,
	manager: JetStreamManager,
	stream: string
): Promise<void> {
	const isClustered = connection.info?.cluster !== undefined;
	const replicas = isClustered ? CLUSTER_REPLICAS : 1;
	const existing = await findStream(manager, stream);
	if (!existing)
		await manager.streams.add({
			name: stream,
			subjects: [`${stream}.*`],
			storage: StorageType.File,
			retention: RetentionPolicy.Limits,
			discard: DiscardPolicy.New,
			duplicate_window: nanos(DUPLICATE_WINDOW_MILLIS),
			num_replicas: replicas
		});
	else if (existing.config.num_replicas < replicas)
		await manager.streams.update(stream, { num_replicas: replicas });
}

async function findStream(manager: JetStreamManager, stream: string) {
	try {
		return await manager.streams.info(stream);
	} catch (thrown) {
		if (thrown instanceof JetStreamApiError && thrown.code === JetStreamApiCodes.StreamNotFound)
			return undefined;
		throw thrown;
	}
}
