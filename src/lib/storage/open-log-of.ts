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
			databaseName: learnerId === FIRST_LEARNER_ID ? 'passage' : `passage-${learnerId}`
		});
}
