import type { StudyDay } from '../time';

/** Days that a plan takes together: today, each of the last days before the exam, longer stretches between. */
export interface PlanSlot {
	readonly firstDay: StudyDay;
	/** Not in it. */
	readonly endDay: StudyDay;
	/** The day that stands for all of them. */
	readonly day: StudyDay;
}

/** A stretch is so much shorter than its distance from the exam: a day more or less then matters little. */
const SHORTER_THAN_DISTANCE = 2;

/**
 * Ascending; all days from today to the one before the exam. Today stands alone, since only today has to be decided
 * today.
 */
export function planSlots(today: StudyDay, examDay: StudyDay): PlanSlot[] {
	const slots: PlanSlot[] = [];
	for (let end = examDay; end > today + 1;) {
		const length = Math.max(1, Math.floor((examDay - end + 1) / SHORTER_THAN_DISTANCE));
		const firstDay = Math.max(today + 1, end - length);
		slots.unshift({ firstDay, endDay: end, day: (firstDay + end - 1) >> 1 });
		end = firstDay;
	}
	if (examDay > today) slots.unshift({ firstDay: today, endDay: today + 1, day: today });
	return slots;
}
