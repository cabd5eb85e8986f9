import { type Card, dueDayAfter, type Scheduling } from './card';
import { type Grade, GRADES } from './event';
import type { EventIdParts } from './event-id';
import type { EpochMillis, StudyDay } from './time';

/** What a review was to its card: its first, a recall after at least a day, or one more on the same day. */
export type ReviewRole = 'first' | 'recall' | 'repeat';

/**
 * One card's events folded one after another, oldest first. It changes in place and is used again for the next
 * card, since a million events pass through it when a log is folded anew.
 */
export class CardFold implements Omit<Card, 'key' | 'dueDay' | 'lastGrade'> {
	stability = 0;
	difficulty = 0;
	reviewCount = 0;
	lapseCount = 0;
	firstDay: StudyDay = 0;
	lastDay: StudyDay = 0;
	lastAtMillis: EpochMillis = 0;
	/** Index into `GRADES`. */
	lastGradeIndex = 0;
	suspended = false;
	/** The newest event folded. */
	lastId: EventIdParts = NO_ID;

	/** Starts anew, or goes on from a card as it was. */
	begin(card?: Omit<Card, 'key' | 'dueDay'>, lastId = NO_ID): void {
		this.stability = card?.stability ?? 0;
		this.difficulty = card?.difficulty ?? 0;
		this.reviewCount = card?.reviewCount ?? 0;
		this.lapseCount = card?.lapseCount ?? 0;
		this.firstDay = card?.firstDay ?? 0;
		this.lastDay = card?.lastDay ?? 0;
		this.lastAtMillis = card?.lastAtMillis ?? 0;
		this.lastGradeIndex = card ? GRADES.indexOf(card.lastGrade) : 0;
		this.suspended = card?.suspended ?? false;
		this.lastId = lastId;
	}

	/** @param gradeIndex index into `GRADES` */
	review(
		day: StudyDay,
		gradeIndex: number,
		atMillis: EpochMillis,
		{ fsrs }: Scheduling
	): ReviewRole {
		const isFirst = this.reviewCount === 0;
		// Negative for a traveller whose day went back, or after a clock that was wrong: it counts as none.
		const daysSince = isFirst ? 0 : Math.max(0, day - this.lastDay);
		const memory = fsrs.next(isFirst ? undefined : this, daysSince, GRADES[gradeIndex] as Grade);
		this.stability = Math.fround(memory.stability);
		this.difficulty = Math.fround(memory.difficulty);
		this.reviewCount += 1;
		if (isFirst) this.firstDay = day;
		else if (gradeIndex === 0) this.lapseCount += 1;
		this.lastDay = day;
		this.lastAtMillis = atMillis;
		this.lastGradeIndex = gradeIndex;
		if (isFirst) return 'first';
		return daysSince > 0 ? 'recall' : 'repeat';
	}

	dueDay(scheduling: Scheduling): StudyDay {
		if (this.reviewCount === 0) return 0;
		const grade = GRADES[this.lastGradeIndex] as Grade;
		return dueDayAfter(this.lastDay, grade, this.stability, scheduling);
	}
}

export const NO_ID: EventIdParts = { millis: -1, counter: 0, deviceId: '' };
