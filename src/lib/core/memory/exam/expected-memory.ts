import type { Grade } from '../event';
import type { Fsrs, MemoryState } from '../fsrs';
import type { StudyDay } from '../time';
import type { ReviewModel } from './review-model';

/** What a card's memory may be after reviews that have not happened yet. */
export interface ExpectedMemory {
	/** Where the last review was right, or as it is known to be; undefined for a card not yet begun. */
	readonly right: MemoryState | undefined;
	/** Where it was wrong; undefined while no review is in doubt. */
	readonly wrong: MemoryState | undefined;
	/** Chance that the last review was right, 0–1. */
	readonly rightChance: number;
	/** Of no account for a card not yet begun. */
	readonly lastDay: StudyDay;
}

/** Mean chance of recall on a day, 0–1. */
export function expectedRecall(
	{ right, wrong, rightChance, lastDay }: ExpectedMemory,
	day: StudyDay,
	{ fsrs }: ReviewModel
): number {
	const recallOf = (memory: MemoryState | undefined) =>
		memory ? fsrs.recall(day - lastDay, memory.stability) : 0;
	return rightChance * recallOf(right) + (1 - rightChance) * recallOf(wrong);
}

/**
 * After one more review: at retrievability r it is right with chance r, and wrong with chance 1 − r; then the card is
 * asked once more on that day. Memories that came the same way through this review are taken together at their mean,
 * so that there are never more than two, and not 2^k.
 * @param day later than the last one
 */
export function expectReview(
	{ right, wrong, rightChance, lastDay }: ExpectedMemory,
	day: StudyDay,
	model: ReviewModel
): { readonly after: ExpectedMemory; readonly seconds: number } {
	const { fsrs, pace, firstRight } = model;
	if (!right)
		return {
			after: {
				right: fsrs.next(undefined, 0, 'good'),
				wrong: afterWrong(undefined, 0, fsrs),
				rightChance: firstRight,
				lastDay: day
			},
			seconds: pace.firstSeconds + (1 - firstRight) * pace.relearnSeconds
		};
	const gap = day - lastDay;
	const recallAfterRight = fsrs.recall(gap, right.stability);
	const afterRight = {
		right: fsrs.next(right, gap, 'good'),
		wrong: afterWrong(right, gap, fsrs),
		rightChance: recallAfterRight,
		lastDay: day
	};
	const secondsAt = (recall: number) => pace.reviewSeconds + (1 - recall) * pace.relearnSeconds;
	if (!wrong) return { after: afterRight, seconds: secondsAt(recallAfterRight) };
	const recallAfterWrong = fsrs.recall(gap, wrong.stability);
	const twiceRight = rightChance * recallAfterRight;
	const onceRight = (1 - rightChance) * recallAfterWrong;
	const recall = twiceRight + onceRight;
	const lost = rightChance - twiceRight;
	const after = {
		right: mean(afterRight.right, fsrs.next(wrong, gap, 'good'), twiceRight / recall),
		wrong: mean(afterRight.wrong, afterWrong(wrong, gap, fsrs), lost / (1 - recall)),
		rightChance: recall,
		lastDay: day
	};
	return { after, seconds: secondsAt(recall) };
}

const afterWrong = (memory: MemoryState | undefined, gap: number, fsrs: Fsrs) =>
	fsrs.next(fsrs.next(memory, gap, 'again'), 0, RELEARNED);

/** What a card gets when it is asked once more ten minutes later. */
const RELEARNED: Grade = 'good';

/**
 * A card that is strong half the time is recalled less than one of middling strength: recall bends with stability. The
 * power mean of this exponent comes closest to the whole tree of responses (a test holds it there).
 */
const STABILITY_POWER = -0.4;

/** @param share of `a`, 0–1 */
function mean(a: MemoryState, b: MemoryState, share: number): MemoryState {
	const power =
		share * a.stability ** STABILITY_POWER + (1 - share) * b.stability ** STABILITY_POWER;
	return {
		stability: power ** (1 / STABILITY_POWER),
		difficulty: b.difficulty + (a.difficulty - b.difficulty) * share
	};
}
