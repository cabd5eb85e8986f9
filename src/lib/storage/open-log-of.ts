import type { DeviceId, LearnerId } from '../core/memory/event';
import type { LearnerLog, StoreError } from '../core/memory/learner-log';
import { FIRST_LEARNER_ID } from '../core/memory/learners';
import type { Clock } from '../core/memory/time';
import type { Result } from '../core/result';
import { openLearnerLog } from './open-learner-log';

/**
 * Opens the log of any learner of this device. Each has a database of their own: one's log can neither slow nor harm
 * another's.
 */
export function openLogOf(clock: Clock, newDeviceId: () => DeviceId) {
	return (learnerId: LearnerId, onUnblocked: () => void): Promise<Result<LearnerLog, StoreError>> =>
		openLearnerLog({
			learnerId,
			clock,
			newDeviceId,
			onUnblocked,
			databaseName: databaseNameOf(learnerId)
		});
}

/** The first learner's is older than the others' names. */
export function databaseNameOf(id: LearnerId): string {
	return id === FIRST_LEARNER_ID ? 'passage' : `passage-${id}`;
}
