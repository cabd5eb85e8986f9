import { daysSinceLast, eachCard, type ReviewHistories } from './review-histories';

/** fsrs-rs trains on no longer history (`max_seq_len`), so none is built. */
const MAX_LENGTH = 64;

/**
 * The newest items only: 21 parameters need no more, and a phone's memory and patience end somewhere.
 * fsrs-rs gives its older items less weight anyhow.
 */
const MAX_ITEMS = 100_000;

/**
 * What fsrs-rs calls items, one after the other: for every recall the card's history up to and with it.
 * A history is as many entries of `ratings` and `daysSinceLast` as its `length` says; the first of them
 * is 0 days after nothing.
 */
export interface TrainingItems {
	/** 1–4. */
	readonly ratings: Uint32Array;
	readonly daysSinceLast: Uint32Array;
	readonly lengths: Uint32Array;
}

/**
 * Items of the reviews that are not held back, oldest first: fsrs-rs weighs an item by its place. Of a
 * card whose clock was set back, what comes after its first held-back review is left out, for that
 * history would tell of the future.
 */
export function trainingItems(
	histories: ReviewHistories,
	heldBack: Uint8Array,
	maxItems = MAX_ITEMS
): TrainingItems {
	const recalls = trainingRecalls(histories, heldBack, maxItems);
	const total = recalls.reduce((sum, { from, at }) => sum + at - from + 1, 0);
	const items = {
		ratings: new Uint32Array(total),
		daysSinceLast: new Uint32Array(total),
		lengths: Uint32Array.from(recalls, ({ from, at }) => at - from + 1)
	};
	let next = 0;
	for (const { from, at } of recalls) {
		for (let index = from; index <= at; index++, next++) {
			items.ratings[next] = histories.grades[index]! + 1;
			items.daysSinceLast[next] = daysSinceLast(histories, index, from);
		}
	}
	return items;
}

/** Where each item ends and where its card begins, oldest first. */
function trainingRecalls(
	histories: ReviewHistories,
	heldBack: Uint8Array,
	maxItems: number
): { from: number; at: number }[] {
	const ends = new Uint32Array(heldBack.length);
	const begins = new Uint32Array(heldBack.length);
	let count = 0;
	eachCard(histories, (from, to) => {
		const end = Math.min(to, from + MAX_LENGTH);
		for (let index = from; index < end && heldBack[index] === 0; index++) {
			begins[index] = from;
			if (daysSinceLast(histories, index, from) > 0) ends[count++] = index;
		}
	});
	const { atMillis } = histories;
	const byTime = ends
		.subarray(0, count)
		.sort((a, b) => atMillis[a]! - atMillis[b]! || a - b)
		.subarray(Math.max(0, count - maxItems));
	return Array.from(byTime, (at) => ({ from: begins[at]!, at }));
}
