import type { StudyDaySummary } from '../study-day-summary';
import type { StudyDay } from '../time';
import type { ReviewPace } from './review-model';

/** Until a learner has a history to measure. */
const USUAL_REVIEW_SECONDS = 12;
/** From the response on: the verdict, its quote, the grade. No event tells how long these take. */
const VERDICT_SECONDS = 5;
/** Of fewer responses the mean says little. */
const ENOUGH_REVIEWS = 30;
const DAYS_BACK = 30;

/** From the learner's own responses of the last thirty days, where there are enough; 5 to 60 s a review. */
export function reviewPace(days: readonly StudyDaySummary[], today: StudyDay): ReviewPace {
	let reviewCount = 0;
	let latencyMillis = 0;
	for (const day of days) {
		if (day.day <= today - DAYS_BACK) continue;
		reviewCount += day.reviewCount;
		latencyMillis += day.latencyMillis;
	}
	const own = latencyMillis / 1000 / reviewCount + VERDICT_SECONDS;
	const reviewSeconds =
		reviewCount < ENOUGH_REVIEWS ? USUAL_REVIEW_SECONDS : Math.min(60, Math.max(5, own));
	return { reviewSeconds, relearnSeconds: reviewSeconds, firstSeconds: 2 * reviewSeconds };
}
