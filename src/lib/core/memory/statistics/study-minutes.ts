import type { StudyDaySummary } from '../study-day-summary';
import type { StudyDay } from '../time';
import { windowStart } from './true-retention';

/** Time between question and response; reading verdicts and the text is not in it. */
export interface StudyMinutes {
	readonly todayMinutes: number;
	/** Minutes a day over the last 7 days, today included. */
	readonly weekMeanMinutes: number;
	/** Minutes a day over the last 30 days, today included. */
	readonly monthMeanMinutes: number;
	readonly totalHours: number;
	/** Of each of the last 30 days, today last. */
	readonly monthMinutes: readonly number[];
}

const MILLIS_A_MINUTE = 60_000;

/**
 * Means are over all days of their window, those without study too; for somebody who began within it, over the days
 * since they began.
 */
export function studyMinutes(days: readonly StudyDaySummary[], today: StudyDay): StudyMinutes {
	const monthMinutes = new Array<number>(30).fill(0);
	let totalMillis = 0;
	for (const { day, latencyMillis } of days) {
		totalMillis += latencyMillis;
		const place = day - windowStart(today, monthMinutes.length);
		if (place in monthMinutes) monthMinutes[place]! += latencyMillis / MILLIS_A_MINUTE;
	}
	const daysSinceStart = Math.max(1, today - (days[0]?.day ?? today) + 1);
	const mean = (dayCount: number) =>
		monthMinutes.slice(-dayCount).reduce((sum, minutes) => sum + minutes, 0) /
		Math.min(dayCount, daysSinceStart);
	return {
		todayMinutes: monthMinutes.at(-1) ?? 0,
		weekMeanMinutes: mean(7),
		monthMeanMinutes: mean(30),
		totalHours: totalMillis / (60 * MILLIS_A_MINUTE),
		monthMinutes
	};
}
