import { type Card, isDue } from '../card';
import type { StudyDay } from '../time';

/**
 * Cards that fall due on `today` and on each study day after it, if every card is reviewed on its day and none
 * comes back within the window; what is overdue counts today. Suspended cards and cards never reviewed are left out.
 * @returns a count for each of `dayCount` days
 */
export function reviewForecast(
	cards: Iterable<Omit<Card, 'key'>>,
	today: StudyDay,
	dayCount: number
): readonly number[] {
	const counts = new Array<number>(dayCount).fill(0);
	for (const card of cards) {
		if (card.suspended || card.reviewCount === 0) continue;
		const place = isDue(card, today) ? 0 : card.dueDay - today;
		if (place < dayCount) counts[place]! += 1;
	}
	return counts;
}
