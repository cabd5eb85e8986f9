import { type Card, dueDayAfter } from './card';
import type { CardKey, LearnerEvent, Review } from './event';
import { averageFsrs } from './fsrs';

/** The events that a card is a fold of. */
export type CardEvent = Extract<LearnerEvent, { cardKey: CardKey }>;

/** One event folded into its card; the event is newer than all that the card has folded. */
export function stepCard(card: Card | undefined, event: CardEvent, desiredRetention: number): Card {
	if (event.kind === 'reviewed') return stepReview(card, event, desiredRetention);
	return {
		...(card ?? unreviewedCard(event.cardKey)),
		suspended: event.kind === 'suspended',
		lastEventId: event.id
	};
}

/** The card anew from all its events, oldest first; undefined where there are none. */
export function foldCard(events: readonly CardEvent[], desiredRetention: number): Card | undefined {
	let card: Card | undefined;
	for (const event of events) card = stepCard(card, event, desiredRetention);
	return card;
}

/** The card under another desired retention: what it remembers is the same, only its due day moves. */
export function rescheduleCard(card: Card, desiredRetention: number): Card {
	const dueDay = dueDayAfter(card.lastDay, card.lastGrade, card.stability, desiredRetention);
	return { ...card, dueDay };
}

function stepReview(card: Card | undefined, review: Review, desiredRetention: number): Card {
	const memory = card && card.reviewCount > 0 ? card : undefined;
	const day = review.studyDay;
	// Negative for a traveller whose day went back, or after a clock that was wrong: it counts as none.
	const daysSince = Math.max(0, day - (memory?.lastDay ?? day));
	const { stability, difficulty } = averageFsrs.next(memory, daysSince, review.grade);
	return {
		key: review.cardKey,
		stability,
		difficulty,
		reviewCount: (memory?.reviewCount ?? 0) + 1,
		lapseCount: (memory?.lapseCount ?? 0) + (memory && review.grade === 'again' ? 1 : 0),
		firstDay: memory?.firstDay ?? day,
		lastDay: day,
		lastAtMillis: review.atMillis,
		lastGrade: review.grade,
		lastEventId: review.id,
		dueDay: dueDayAfter(day, review.grade, stability, desiredRetention),
		suspended: card?.suspended ?? false
	};
}

function unreviewedCard(key: CardKey): Card {
	return {
		key,
		stability: 0,
		difficulty: 0,
		reviewCount: 0,
		lapseCount: 0,
		firstDay: 0,
		lastDay: 0,
		lastAtMillis: 0,
		lastGrade: 'again',
		lastEventId: '',
		dueDay: 0,
		suspended: false
	};
}
