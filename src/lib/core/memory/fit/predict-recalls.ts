import { GRADES } from '../event';
import { Fsrs, type MemoryState } from '../fsrs';
import { daysSinceLast, eachCard, isRecalled, type ReviewHistories } from './review-histories';

/** What was expected of each recall, and what came of it. */
export interface Predictions {
	/** Chance of recall, 0–1, before the response was known. */
	readonly predicted: Float64Array;
	/** 1 where it was recalled, else 0. */
	readonly recalled: Uint8Array;
}

/** Predicts every recall that is held back, from all that the card had been through before it. */
export function predictRecalls(
	histories: ReviewHistories,
	heldBack: Uint8Array,
	weights: readonly number[]
): Predictions {
	const fsrs = new Fsrs(weights);
	const predicted = new Float64Array(heldBack.length);
	const recalled = new Uint8Array(heldBack.length);
	let count = 0;
	eachCard(histories, (from, to) => {
		const last = heldBack.subarray(from, to).lastIndexOf(1);
		let memory: MemoryState | undefined;
		for (let index = from; index <= from + last; index++) {
			const days = daysSinceLast(histories, index, from);
			if (memory && days > 0 && heldBack[index] === 1) {
				predicted[count] = fsrs.recall(days, memory.stability);
				recalled[count] = Number(isRecalled(histories, index));
				count += 1;
			}
			memory = fsrs.next(memory, days, GRADES[histories.grades[index]!]!);
		}
	});
	return { predicted: predicted.subarray(0, count), recalled: recalled.subarray(0, count) };
}
