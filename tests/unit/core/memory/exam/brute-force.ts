import type { PlanCard } from '$lib/core/memory/exam/plan-card';
import type { ReviewModel } from '$lib/core/memory/exam/review-model';
import type { MemoryState } from '$lib/core/memory/fsrs';

/** Chance of recall on the exam day by the whole tree of right and wrong responses, nothing taken together. */
export function exactRecall(
	{ memory, lastDay }: PlanCard,
	days: readonly number[],
	examDay: number,
	model: ReviewModel
): number {
	const { fsrs, firstRight } = model;
	const follow = (
		known: MemoryState | undefined,
		last: number,
		rest: readonly number[]
	): number => {
		const [day, ...later] = rest;
		if (day === undefined) return known ? fsrs.recall(examDay - last, known.stability) : 0;
		const gap = day - last;
		const recall = known ? fsrs.recall(gap, known.stability) : firstRight;
		const wrong = fsrs.next(fsrs.next(known, gap, 'again'), 0, 'good');
		return (
			recall * follow(fsrs.next(known, gap, 'good'), day, later) +
			(1 - recall) * follow(wrong, day, later)
		);
	};
	return follow(memory, lastDay, days);
}

/**
 * The best mean recall that any choice of days for each card can reach, by trying all of them: every card's every
 * subset of days, for every way in which the other cards may have used the days.
 * @param reviewsByDay how many reviews each day has room for; all take as long
 */
export function bestMeanRecall(
	cards: readonly PlanCard[],
	today: number,
	reviewsByDay: readonly number[],
	model: ReviewModel
): number {
	const dayCount = reviewsByDay.length;
	const subsets = Array.from({ length: 2 ** dayCount }, (_, bits) =>
		reviewsByDay.map((_, day) => (bits >> day) & 1)
	);
	const widths = reviewsByDay.map((room) => room + 1);
	const places = widths.map((_, day) => widths.slice(0, day).reduce((a, b) => a * b, 1));
	const stateCount = widths.reduce((a, b) => a * b, 1);
	let best = new Float64Array(stateCount);
	for (const card of cards) {
		const values = subsets.map((used) => {
			const days = used.flatMap((isUsed, day) => (isUsed ? [today + day] : []));
			return exactRecall(card, days, today + dayCount, model);
		});
		const next = new Float64Array(stateCount);
		for (let state = 0; state < stateCount; state++) {
			const room = widths.map((width, day) => Math.floor(state / places[day]!) % width);
			for (const [bits, used] of subsets.entries()) {
				if (used.some((isUsed, day) => isUsed > room[day]!)) continue;
				const left = used.reduce((at, isUsed, day) => at - isUsed * places[day]!, state);
				next[state] = Math.max(next[state]!, best[left]! + values[bits]!);
			}
		}
		best = next;
	}
	return best[stateCount - 1]! / cards.length;
}
