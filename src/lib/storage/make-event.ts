import type { DeviceId, EventDraft, EventId, LearnerEvent, LearnerId } from '../core/memory/event';
import { nextEventId } from '../core/memory/event-id';
import { readEvent } from '../core/memory/read-event';
import { type Clock, studyDayAt } from '../core/memory/time';

/** Whose log this is, and where it is being written. */
export interface LogIdentity {
	readonly learnerId: LearnerId;
	readonly deviceId: DeviceId;
}

/**
 * What happened, as the log's next entry.
 * @param newest the greatest id that this device knows of
 * @throws where it could never be read again: under a clock some thousand years wrong
 */
export function makeEvent(
	draft: EventDraft,
	{ learnerId, deviceId }: LogIdentity,
	clock: Clock,
	newest: EventId | undefined
): LearnerEvent {
	const atMillis = clock.now();
	const event: LearnerEvent = {
		...draft,
		id: nextEventId(newest, atMillis, deviceId),
		learnerId,
		deviceId,
		atMillis,
		studyDay: studyDayAt(atMillis, clock.utcOffsetMinutes(atMillis))
	};
	if (!readEvent(event)) throw new Error(`no event: ${JSON.stringify(event)}`);
	return event;
}
