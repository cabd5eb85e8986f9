import { partsOf, type Weight } from '../item/item';
import type { StudySet } from '../item/study-set';
import { cardKey } from './card';
import type { CardKey } from './event';

/** A card that could be asked, whether or not the learner has a memory of it yet. */
export interface StudyTarget {
	readonly cardKey: CardKey;
	/** `set/item`: two cards with the same one never follow each other. */
	readonly itemKey: string;
	readonly weight: Weight;
}

/** Every card of a set, in the order of its reading. */
export function studyTargets(set: StudySet): readonly StudyTarget[] {
	return set.items.flatMap((item) =>
		partsOf(item).map((partId) => ({
			cardKey: cardKey(set.id, item.id, partId),
			itemKey: `${set.id}/${item.id}`,
			weight: item.weight
		}))
	);
}
