import type { StudyDay } from './time';

/** What a learner did on one study day, over all their cards. */
export interface StudyDaySummary {
	readonly day: StudyDay;
	/** All reviews of the day. */
	readonly reviewCount: number;
	/** Of these, first ever reviews of a card. */
	readonly firstCount: number;
	/** Recalls put to the test: a card's first review of the day, where it was reviewed on an earlier day. */
	readonly recallCount: number;
	/** Of those recalls, the ones graded better than `again`. */
	readonly recalledCount: number;
	/** Time from question to response, in ms; each review counts at most two minutes. */
	readonly latencyMillis: number;
}
