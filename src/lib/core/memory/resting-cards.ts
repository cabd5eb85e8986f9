import type { Item, PartId } from '../item/item';
import type { StudySet } from '../item/study-set';
import { isKnown, parseCardKey, retrievability } from './card';
import type { CardKey } from './event';
import type { LearnerState } from './learner-log';
import type { StudyDay } from './time';

/** A card under a sentence, as it stands on a day. */
export interface RestingCard {
	readonly cardKey: CardKey;
	readonly item: Item;
	readonly partId: PartId;
	readonly suspended: boolean;
	/** Undefined for a card not yet asked. */
	readonly memory?: {
		/** Chance of recall, 0–1. */
		readonly recall: number;
		readonly known: boolean;
		readonly dueDay: StudyDay;
	};
}

/** @param cardKeys cards of the set; one of an item that it lacks is left out. */
export function restingCards(
	set: StudySet,
	cardKeys: readonly CardKey[],
	{ cards, fsrs, settings }: LearnerState,
	day: StudyDay
): readonly RestingCard[] {
	return cardKeys.flatMap((cardKey): RestingCard[] => {
		const { itemId, partId } = parseCardKey(cardKey);
		const item = set.items.find(({ id }) => id === itemId);
		if (!item) return [];
		const card = cards.get(cardKey);
		const resting = { cardKey, item, partId, suspended: card?.suspended ?? false };
		if (!card || card.reviewCount === 0) return [resting];
		const recall = retrievability(card, day, fsrs);
		const known = isKnown(card, recall, settings.desiredRetention);
		return [{ ...resting, memory: { recall, known, dueDay: card.dueDay } }];
	});
}
