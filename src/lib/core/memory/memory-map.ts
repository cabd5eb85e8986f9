import { isKnown, retrievability } from './card';
import type { LearnerState } from './learner-log';
import type { ReadingGround } from './reading-ground';
import type { StudyDay } from './time';

/** `none`: no card rests on it, so nothing can be said. */
export type SentenceStanding = 'known' | 'fading' | 'fresh' | 'none';

export interface SentenceRecall {
	/** Of its cards asked at least once: all known, or one fading. */
	readonly standing: SentenceStanding;
	/** Mean chance of recall of the cards asked at least once, 0–1; 0 where none was. */
	readonly recall: number;
	/** Cards asked at least once. */
	readonly asked: number;
	/** Cards not yet asked: they are no part of the recall. */
	readonly fresh: number;
}

/**
 * What a learner would recall of each sentence of a reading on a study day, with no review until then: one entry a
 * sentence, in the ground's order.
 */
export function memoryMap(
	{ sentences, cardKeys }: ReadingGround,
	{ cards, fsrs, settings }: Pick<LearnerState, 'cards' | 'fsrs' | 'settings'>,
	day: StudyDay
): readonly SentenceRecall[] {
	const recalls = cardKeys.map((key) => {
		const card = cards.get(key);
		if (!card || card.reviewCount === 0) return undefined;
		const recall = retrievability(card, day, fsrs);
		return { recall, known: isKnown(card, recall, settings.desiredRetention) };
	});
	return sentences.map((sentence) => {
		let sum = 0;
		let asked = 0;
		let known = 0;
		for (const place of sentence.cards) {
			const card = recalls[place];
			if (!card) continue;
			asked += 1;
			sum += card.recall;
			if (card.known) known += 1;
		}
		return {
			standing: standingOf(sentence.cards.length, asked, known),
			recall: asked === 0 ? 0 : sum / asked,
			asked,
			fresh: sentence.cards.length - asked
		};
	});
}

function standingOf(cardCount: number, asked: number, known: number): SentenceStanding {
	if (cardCount === 0) return 'none';
	if (asked === 0) return 'fresh';
	return known === asked ? 'known' : 'fading';
}

/** How many sentences stand where. */
export function countStandings(
	map: readonly SentenceRecall[]
): Readonly<Record<SentenceStanding, number>> {
	const counts = { known: 0, fading: 0, fresh: 0, none: 0 };
	for (const { standing } of map) counts[standing] += 1;
	return counts;
}
