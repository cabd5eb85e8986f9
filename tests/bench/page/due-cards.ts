import { type Card, isDue, retrievability } from '$lib/core/memory/card';
import { averageFsrs } from '$lib/core/memory/fsrs';
import type { StudyDay } from '$lib/core/memory/time';

/** The due ones, the least likely to be recalled first. */
export function dueCards(cards: readonly Card[], today: StudyDay): Card[] {
	return cards
		.filter((card) => isDue(card, today))
		.map((card) => ({ card, recall: retrievability(card, today, averageFsrs) }))
		.sort((a, b) => a.recall - b.recall)
		.map(({ card }) => card);
}
