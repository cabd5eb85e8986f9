import { isDue, isKnown, retrievability } from './card';
import type { LearnerState } from './learner-log';
import type { StudyTarget } from './study-target';
import type { StudyDay } from './time';

/** What a learner would recall of a list of cards. */
export interface RecallSummary {
	/** Mean chance of recall, 0–1; a card not yet asked counts as 0. */
	readonly mean: number;
	/** Cards at or above the desired retention. */
	readonly known: number;
	/** Cards below it. */
	readonly fading: number;
	/** Cards not yet asked. */
	readonly fresh: number;
}

export function recallSummary(
	{ cards, settings, fsrs }: LearnerState,
	targets: readonly Pick<StudyTarget, 'cardKey'>[],
	day: StudyDay
): RecallSummary {
	let sum = 0;
	let known = 0;
	let fading = 0;
	for (const { cardKey } of targets) {
		const card = cards.get(cardKey);
		if (!card || card.reviewCount === 0) continue;
		const recall = retrievability(card, day, fsrs);
		sum += recall;
		if (isKnown(card, recall, settings.desiredRetention)) known += 1;
		else fading += 1;
	}
	const fresh = targets.length - known - fading;
	return { mean: targets.length === 0 ? 0 : sum / targets.length, known, fading, fresh };
}

/** How many cards come back on the study day after `today`, and how many new ones the daily limit then allows. */
export function comesTomorrow(
	{ cards, settings }: LearnerState,
	targets: readonly StudyTarget[],
	today: StudyDay
): { readonly due: number; readonly fresh: number } {
	let due = 0;
	let unseen = 0;
	for (const { cardKey } of targets) {
		const card = cards.get(cardKey);
		if (card?.suspended) continue;
		if (!card || card.reviewCount === 0) unseen += 1;
		else if (isDue(card, today + 1)) due += 1;
	}
	return {
		due: Math.min(due, settings.reviewsPerDay),
		fresh: Math.min(unseen, settings.newPerDay)
	};
}
