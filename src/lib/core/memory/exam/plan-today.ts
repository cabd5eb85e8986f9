import { parseCardKey } from '../card';
import { isExamAhead } from '../exam-ahead';
import type { LearnerState } from '../learner-log';
import type { TodayPlan } from '../queue';
import type { StudyTarget } from '../study-target';
import type { StudyDay } from '../time';
import { planSet } from './plan-set';

/** The plan's cards for today, of every set that has an exam ahead. */
export function planToday(
	state: LearnerState,
	targets: readonly StudyTarget[],
	today: StudyDay
): TodayPlan {
	const setIds = new Set<string>();
	const cardKeys = new Set<string>();
	for (const [setId, exam] of state.exams) {
		const ofSet = targets.filter(({ cardKey }) => parseCardKey(cardKey).setId === setId);
		if (!isExamAhead(exam, today) || ofSet.length === 0) continue;
		setIds.add(setId);
		for (const key of planSet(state, ofSet, exam, today).todayKeys) cardKeys.add(key);
	}
	return { setIds, cardKeys };
}
