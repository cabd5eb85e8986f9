import { parseEventId } from '../core/memory/event-id';
import type { DamagedStretch } from '../core/memory/learner-log';
import type { Arrival, Database } from './database';
import { readSegment } from './segments';

/** What is known of segments that cannot be read; one that is gone was replaced by what a backup held. */
export async function describeDamage(
	db: Database,
	firsts: Iterable<Arrival>
): Promise<DamagedStretch[]> {
	const stretches: DamagedStretch[] = [];
	for (const first of firsts) {
		if ((await db.getKey('segments', first)) === undefined) continue;
		const record: unknown = await db.get('segments', first).catch(() => undefined);
		const segment = readSegment(first, record);
		stretches.push({
			eventCount: segment?.count ?? 0,
			fromMillis: segment ? parseEventId(segment.leastId).millis : 0,
			toMillis: segment ? parseEventId(segment.greatestId).millis : 0
		});
	}
	return stretches;
}
