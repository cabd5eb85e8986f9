import { FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';

import type { TrainingItems } from '$lib/core/memory/fit/training-items';

/** The same items for the reference binding. */
export function bindingItems({
	ratings,
	daysSinceLast,
	lengths
}: TrainingItems): FSRSBindingItem[] {
	let next = 0;
	return Array.from(lengths, (length) => {
		const reviews = Array.from(
			{ length },
			() => new FSRSBindingReview(ratings[next]!, daysSinceLast[next++]!)
		);
		return new FSRSBindingItem(reviews);
	});
}
