import type { StudySet } from '../item/study-set';
import { isKnown, retrievability } from './card';
import type { Cards } from './card-table';
import type { CardKey } from './event';
import type { LearnerState } from './learner-log';
import { type StudyTarget, studyTargets } from './study-target';
import type { StudyDay } from './time';

/** Questions at the end of a section where nothing was missed before. */
const OWN = 4;
const MOST = 5;
const FEWEST = 3;

/** As much of a learner's state as the choice needs. */
type Memories = Pick<LearnerState, 'fsrs' | 'settings'> & { readonly cards: Pick<Cards, 'get'> };

/** The cards of a section, in the order of its reading. */
export interface PromptSection {
	readonly id: string;
	readonly targets: readonly StudyTarget[];
}

/** An item belongs to the section of its first quote; one without a proof belongs to none. */
export function promptSections(set: StudySet): readonly PromptSection[] {
	const sectionIds = new Map(
		set.sections.flatMap(({ id, passages }) => passages.map((passage) => [passage.id, id] as const))
	);
	const sectionIdOf = new Map(
		set.items.map(({ id, evidence }) => [
			`${set.id}/${id}`,
			sectionIds.get(evidence[0]?.passageId ?? '')
		])
	);
	const targets = studyTargets(set);
	return set.sections.map(({ id }) => ({
		id,
		targets: targets.filter(({ itemKey }) => sectionIdOf.get(itemKey) === id)
	}));
}

/**
 * Which cards to ask at the end of a section: first, two at most, what was missed today in another section, longest ago
 * first; then the section's own, core before detail, of each item one card. Where fewer than three are not yet known,
 * known ones fill up, the least likely to be recalled first. What is set aside is never asked.
 */
export function sectionPrompts(
	{ cards, fsrs, settings }: Memories,
	sections: readonly PromptSection[],
	sectionId: string,
	today: StudyDay
): readonly CardKey[] {
	const unknown: StudyTarget[] = [];
	const known: { target: StudyTarget; recall: number }[] = [];
	const missed: { cardKey: CardKey; atMillis: number }[] = [];
	for (const { id, targets } of sections)
		for (const target of targets) {
			const card = cards.get(target.cardKey);
			if (card?.suspended) continue;
			if (id !== sectionId) {
				if (card && card.reviewCount > 0 && card.lastGrade === 'again' && card.lastDay === today)
					missed.push({ cardKey: target.cardKey, atMillis: card.lastAtMillis });
			} else if (!card || card.reviewCount === 0) unknown.push(target);
			else {
				const recall = retrievability(card, today, fsrs);
				if (isKnown(card, recall, settings.desiredRetention)) known.push({ target, recall });
				else unknown.push(target);
			}
		}
	missed.sort((a, b) => a.atMillis - b.atMillis || (a.cardKey < b.cardKey ? -1 : 1));
	const again = missed.slice(0, MOST - FEWEST).map(({ cardKey }) => cardKey);
	const coreFirst = [...withWeight(unknown, 'core'), ...withWeight(unknown, 'detail')];
	const leastKnown = known.sort((a, b) => a.recall - b.recall).map(({ target }) => target);
	const own = onePerItem(coreFirst).slice(0, Math.min(OWN, MOST - again.length));
	if (own.length + again.length < FEWEST)
		own.push(...onePerItem([...own, ...leastKnown]).slice(own.length, FEWEST - again.length));
	return [...again, ...own.map(({ cardKey }) => cardKey)];
}

const withWeight = (targets: readonly StudyTarget[], weight: StudyTarget['weight']) =>
	targets.filter((target) => target.weight === weight);

/** The first card of each item: two deletions of one sentence would give each other away. */
function onePerItem(targets: readonly StudyTarget[]): StudyTarget[] {
	const itemKeys = new Set<string>();
	return targets.filter(({ itemKey }) => !itemKeys.has(itemKey) && itemKeys.add(itemKey));
}
