import { type Grade, GRADES } from '$lib/core/memory/event';
import type { ReviewHistories } from '$lib/core/memory/fit/review-histories';

const DAY_MILLIS = 86_400_000;

/**
 * Histories from one text a card, `10 good, 12 again`: study day and grade of each review. It happened at
 * its day's beginning, unless ` @` and its milliseconds follow.
 */
export function makeHistories(...cards: readonly string[]): ReviewHistories {
	const starts = [0];
	const reviews = cards.flatMap((card) => {
		const rows = card.split(', ').map(readReview);
		starts.push(starts.at(-1)! + rows.length);
		return rows;
	});
	return {
		starts: Uint32Array.from(starts),
		studyDays: Int32Array.from(reviews, ({ day }) => day),
		grades: Uint8Array.from(reviews, ({ grade }) => GRADES.indexOf(grade)),
		atMillis: Float64Array.from(reviews, ({ at }) => at)
	};
}

function readReview(row: string) {
	const [day, grade, at] = row.split(' ');
	return {
		day: Number(day),
		grade: grade as Grade,
		at: at ? Number(at.slice(1)) : Number(day) * DAY_MILLIS
	};
}
