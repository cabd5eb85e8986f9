import { type Grade, GRADES } from '$lib/core/memory/event';
import type { ReviewHistories } from '$lib/core/memory/fit/review-histories';
import { AVERAGE_WEIGHTS, averageFsrs, Fsrs, type MemoryState } from '$lib/core/memory/fsrs';
import { random } from '$lib/core/random';

const DAY_MILLIS = 86_400_000;

/** Parameters of a learner unlike the average, who forgets about three times as fast at first, gains less from each recall, and forgets more steeply. */
export const FORGETFUL = AVERAGE_WEIGHTS.map((weight, index) => {
	if (index < 4) return weight * 0.35;
	if (index === 8) return weight - 0.6;
	return index === 20 ? 0.3 : weight;
});

interface Learner {
	readonly seed: number;
	readonly reviewCount: number;
	/** Chance of recalling a card that was last reviewed so many days ago; `memory` is the true one. */
	readonly recall: (daysSince: number, memory: MemoryState, truth: Fsrs) => number;
	/** By which the learner's memory truly works. */
	readonly weights: readonly number[];
	readonly newPerDay?: number;
}

/** Remembers by the given parameters. */
export const byMemory: Learner['recall'] = (days, { stability }, truth) =>
	truth.recall(days, stability);

/** Responds by chance alone, whatever the card and the day. */
export const byChance: Learner['recall'] = () => 0.75;

/**
 * Reviews of a learner who takes up new cards each study day and comes back to each when the average
 * parameters say, as Passage would ask; a card forgotten is asked once more on the same day.
 */
export function simulateLearner({
	seed,
	reviewCount,
	recall,
	weights,
	newPerDay = 10
}: Learner): ReviewHistories {
	const chance = random(seed);
	const truth = new Fsrs(weights);
	const reviews: { card: number; day: number; grade: Grade; at: number }[] = [];
	const cards: { due: number; last: number; memory: MemoryState; believed: MemoryState }[] = [];
	const review = (card: number, day: number, grade: Grade) =>
		reviews.push({ card, day, grade, at: day * DAY_MILLIS + reviews.length });
	for (let day = 0; reviews.length < reviewCount; day++) {
		for (const [number, card] of cards.entries()) {
			if (card.due > day) continue;
			const days = day - card.last;
			const grade = chance() < recall(days, card.memory, truth) ? passed(chance()) : 'again';
			const grades: Grade[] = grade === 'again' ? ['again', 'good'] : [grade];
			for (const [nth, each] of grades.entries()) {
				card.memory = truth.next(card.memory, nth === 0 ? days : 0, each);
				card.believed = averageFsrs.next(card.believed, nth === 0 ? days : 0, each);
				review(number, day, each);
			}
			card.last = day;
			card.due = day + averageFsrs.intervalDays(card.believed.stability, 0.9);
		}
		for (let fresh = 0; fresh < newPerDay; fresh++) {
			const grade = chance() < 0.3 ? 'again' : passed(chance());
			const memory = truth.next(undefined, 0, grade);
			const believed = averageFsrs.next(undefined, 0, grade);
			review(cards.length, day, grade);
			const due = day + averageFsrs.intervalDays(believed.stability, 0.9);
			cards.push({ due, last: day, memory, believed });
		}
	}
	return toHistories(reviews.slice(0, reviewCount), cards.length);
}

const passed = (chance: number): Grade => (chance < 0.15 ? 'hard' : chance < 0.9 ? 'good' : 'easy');

function toHistories(
	reviews: readonly { card: number; day: number; grade: Grade; at: number }[],
	cardCount: number
): ReviewHistories {
	const byCard = reviews.toSorted((a, b) => a.card - b.card || a.at - b.at);
	const starts = new Uint32Array(cardCount + 1);
	for (const { card } of reviews) starts[card + 1]! += 1;
	for (let card = 0; card < cardCount; card++) starts[card + 1]! += starts[card]!;
	return {
		starts,
		studyDays: Int32Array.from(byCard, ({ day }) => day),
		grades: Uint8Array.from(byCard, ({ grade }) => GRADES.indexOf(grade)),
		atMillis: Float64Array.from(byCard, ({ at }) => at)
	};
}
