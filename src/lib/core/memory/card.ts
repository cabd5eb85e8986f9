import type { CardKey, Grade } from './event';
import type { Fsrs } from './fsrs';
import type { EpochMillis, StudyDay } from './time';

/** One learner's memory of one item, or of one deletion of a cloze: a fold of the log, never a source of truth. */
export interface Card {
	readonly key: CardKey;
	/** Days until recall falls to 90 %, in single precision; 0 for a card never reviewed (suspended before its first review). */
	readonly stability: number;
	/** 1–10, in single precision; 0 for a card never reviewed. */
	readonly difficulty: number;
	readonly reviewCount: number;
	/** Times graded `again` after a first review. */
	readonly lapseCount: number;
	/** Study day of the first review; what the daily limit of new cards counts. */
	readonly firstDay: StudyDay;
	readonly lastDay: StudyDay;
	readonly lastAtMillis: EpochMillis;
	readonly lastGrade: Grade;
	/** First study day on which it is due. */
	readonly dueDay: StudyDay;
	readonly suspended: boolean;
}

/** An item id has no slash, so the parts come apart again. */
export function cardKey(setId: string, itemId: string, partId: string): CardKey {
	return `${setId}/${itemId}/${partId}`;
}

export function parseCardKey(key: CardKey): { setId: string; itemId: string; partId: string } {
	const [setId = '', itemId = '', partId = ''] = key.split('/');
	return { setId, itemId, partId };
}

/** A card graded `again` is asked once more in the same sitting, after this long. */
export const RELEARN_AFTER_MINUTES = 10;

/** What turns memories into due days. */
export interface Scheduling {
	readonly fsrs: Fsrs;
	/** Chance of recall at which a card falls due, 0–1. */
	readonly desiredRetention: number;
}

/** First study day on which a card reviewed on `day` is due; the same day after `again`. */
export function dueDayAfter(
	day: StudyDay,
	grade: Grade,
	stability: number,
	{ fsrs, desiredRetention }: Scheduling
): StudyDay {
	return grade === 'again' ? day : day + fsrs.intervalDays(stability, desiredRetention);
}

/**
 * Whether a study day is to ask it. Where its last review lies more than a traveller's day ahead, a clock was
 * wrong then: asked once, the card is in step again.
 */
export function isDue(
	{ dueDay, lastDay }: Pick<Card, 'dueDay' | 'lastDay'>,
	day: StudyDay
): boolean {
	return dueDay <= day || lastDay > day + 1;
}

/** Chance of recall on a study day, 0–1; 0 for a card never reviewed. */
export function retrievability(
	card: Pick<Card, 'reviewCount' | 'lastDay' | 'stability'>,
	day: StudyDay,
	fsrs: Fsrs
): number {
	return card.reviewCount === 0 ? 0 : fsrs.recall(day - card.lastDay, card.stability);
}

/**
 * Whether a card asked before counts as known at that chance of recall. One graded `again` and not asked since is on the
 * way out, however short ago that was.
 */
export function isKnown(
	{ lastGrade }: Pick<Card, 'lastGrade'>,
	recall: number,
	desiredRetention: number
): boolean {
	return recall >= desiredRetention && lastGrade !== 'again';
}
