import { askOrder } from '$lib/core/item/ask-order';
import type { Item, OptionId, PartId } from '$lib/core/item/item';
import { type Response, responseOptionIds } from '$lib/core/item/response';
import type { Passage, StudySet } from '$lib/core/item/study-set';
import { parseCardKey } from '$lib/core/memory/card';
import type { CardKey, EventDraft, Grade } from '$lib/core/memory/event';
import type { LearnerState } from '$lib/core/memory/learner-log';
import type { EpochMillis } from '$lib/core/memory/time';
import { hashText } from '$lib/core/random';

/** A question, with as much of its set as is needed to say where it belongs. */
export interface Question {
	readonly set: Pick<StudySet, 'edition'> & {
		readonly sections: readonly {
			readonly title: string;
			readonly passages: readonly Pick<Passage, 'id'>[];
		}[];
	};
	readonly item: Item;
	readonly partId: PartId;
}

/** A card on the screen, with its options in the order asked. */
export interface AskedCard extends Question {
	readonly cardKey: CardKey;
	readonly set: StudySet;
	readonly optionIds: readonly OptionId[];
	readonly shownAtMillis: EpochMillis;
}

/** @param set the card's own */
export function askCard(
	cardKey: CardKey,
	set: StudySet,
	item: Item,
	{ cards }: LearnerState,
	shownAtMillis: EpochMillis
): AskedCard {
	// The same order until the card is reviewed, so that a reload does not move the options.
	const reviewCount = cards.get(cardKey)?.reviewCount ?? 0;
	const optionIds = askOrder(item, hashText(`${cardKey}#${reviewCount}`));
	return { cardKey, set, item, partId: parseCardKey(cardKey).partId, optionIds, shownAtMillis };
}

/** The review that a graded response comes to. */
export function reviewOf(
	asked: AskedCard,
	response: Response,
	grade: Grade,
	respondedAtMillis: EpochMillis
): EventDraft {
	return {
		kind: 'reviewed',
		cardKey: asked.cardKey,
		setVersion: asked.set.version,
		edition: asked.set.edition,
		optionIds: responseOptionIds(response),
		grade,
		latencyMillis: Math.max(0, respondedAtMillis - asked.shownAtMillis),
		mode: 'study'
	};
}
