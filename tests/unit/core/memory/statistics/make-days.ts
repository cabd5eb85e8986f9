import type { StudyDaySummary } from '$lib/core/memory/study-day-summary';
import type { StudyDay } from '$lib/core/memory/time';

/** A day of ten reviews, eight of them recalls, seven recalled, in five minutes, unless told otherwise. */
export const studied = (day: StudyDay, but: Partial<StudyDaySummary> = {}): StudyDaySummary => ({
	day,
	reviewCount: 10,
	firstCount: 2,
	recallCount: 8,
	recalledCount: 7,
	latencyMillis: 300_000,
	...but
});
