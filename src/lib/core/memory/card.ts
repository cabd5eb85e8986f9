import type { CardKey, EventId, Grade } from './event';
import { averageFsrs } from './fsrs';
import type { EpochMillis, StudyDay } from './time';

/** One learner's memory of one item, or of one deletion of a cloze: a fold of the log, never a source of truth. */
export interface Card {
	readonly key: CardKey;
	/** Days until recall falls to 90 %; 0 for a card never reviewed (suspended before its first review). */
	readonly stability: number;
	/** 1–10; 0 for a card never reviewed. */
	readonly difficulty: number;
	readonly reviewCount: number;
	/** Times graded `again` after a first review. */
	readonly lapseCount: number;
	/** Study day of the first review; what the daily limit of new cards counts. */
	readonly firstDay: StudyDay;
	readonly lastDay: StudyDay;
	readonly lastAtMillis: EpochMillis;
	readonly lastGrade: Grade;
	/** The newest event folded into this card. */
	readonly lastEventId: EventId;
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

/** First study day on which a card reviewed on `day` is due; the same day after `again`. */
export function dueDayAfter(
	day: StudyDay,
	grade: Grade,
	stability: number,
	desiredRetention: number
): StudyDay {
	return grade === 'again' ? day : day + averageFsrs.intervalDays(stability, desiredRetention);
}

/** Chance of recall on a study day, 0–1; 0 for a card never reviewed. */
export function retrievability(card: Card, day: StudyDay): number {
	return card.reviewCount === 0 ? 0 : averageFsrs.recall(day - card.lastDay, card.stability);
}
