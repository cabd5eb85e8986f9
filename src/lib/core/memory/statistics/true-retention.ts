import type { StudyDaySummary } from '../study-day-summary';
import type { StudyDay } from '../time';
import { type ShareInterval, wilsonInterval } from './wilson-interval';

/** What was recalled of what was asked again on a later day. */
export interface TrueRetention extends ShareInterval {
	readonly recalled: number;
	readonly tried: number;
}

/** From fewer recalls the interval is so wide that the share says little. */
export const STEADY_FROM_RECALLS = 20;

/**
 * True retention, with its interval at 95 %: the share of a day's first reviews of cards met before that were
 * graded better than `again`. What is asked again in the same sitting does not count.
 * @param since first study day that counts; without it, all do
 * @returns undefined when nothing was tried
 */
export function trueRetention(
	days: readonly StudyDaySummary[],
	since = -Infinity
): TrueRetention | undefined {
	let recalled = 0;
	let tried = 0;
	for (const summary of days) {
		if (summary.day < since) continue;
		recalled += summary.recalledCount;
		tried += summary.recallCount;
	}
	return tried === 0 ? undefined : { recalled, tried, ...wilsonInterval(recalled, tried) };
}

/** First day of a window of so many study days that ends with `today`. */
export function windowStart(today: StudyDay, dayCount: number): StudyDay {
	return today - dayCount + 1;
}
