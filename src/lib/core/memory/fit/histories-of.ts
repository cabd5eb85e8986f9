import { type CardGroups } from '../group-by-card';
import { PACKED_KINDS } from '../packed/event-columns';
import type { ReviewHistories } from './review-histories';

const REVIEWED = PACKED_KINDS.indexOf('reviewed');

/** The reviews of a log alone, without what set cards aside. */
export function historiesOf({ starts, order, columns }: CardGroups): ReviewHistories {
	const reviews = order.filter((place) => columns.kinds[place] === REVIEWED);
	const reviewStarts = new Uint32Array(starts.length);
	for (let card = 0, count = 0; card + 1 < starts.length; card++) {
		for (let index = starts[card] as number; index < (starts[card + 1] as number); index++)
			if (columns.kinds[order[index] as number] === REVIEWED) count++;
		reviewStarts[card + 1] = count;
	}
	return {
		starts: reviewStarts,
		studyDays: Int32Array.from(reviews, (place) => columns.studyDays[place] as number),
		grades: Uint8Array.from(reviews, (place) => columns.grades[place] as number),
		atMillis: Float64Array.from(reviews, (place) => columns.atMillis[place] as number)
	};
}
