import { type Item, type ItemId, type PassageId, partsOf } from '../item/item';
import { sectionFinder } from '../item/section-finder';
import type { StudySet } from '../item/study-set';
import { plainText } from '../item/text';
import { cardKey } from './card';
import type { CardKey } from './event';

export interface OutlineItem {
	readonly id: ItemId;
	readonly stem: string;
	/** Where its proof begins; absent in an imported deck. */
	readonly passageId?: PassageId;
	readonly cardKeys: readonly CardKey[];
}

export interface OutlineSection {
	readonly title: string;
	readonly items: readonly OutlineItem[];
}

/** A set as its sections and what each asks: no readings, no keys. */
export interface SetOutline {
	readonly id: string;
	readonly title: string;
	readonly sections: readonly OutlineSection[];
}

/**
 * Items without a section, as in an imported deck, come last under the
 * set's own title; sections that ask nothing are left out.
 */
export function outlineSet(set: StudySet): SetOutline {
	const sectionOf = sectionFinder(set);
	const sections = [...set.sections, { id: undefined, title: set.title }].map(({ id, title }) => ({
		title,
		items: set.items
			.filter((item) => sectionOf(item)?.id === id)
			.map((item) => outlineItem(set.id, item))
	}));
	return {
		id: set.id,
		title: set.title,
		sections: sections.filter(({ items }) => items.length > 0)
	};
}

function outlineItem(setId: string, item: Item): OutlineItem {
	const passageId = item.evidence[0]?.passageId;
	return {
		id: item.id,
		stem: plainText(item.stem),
		...(passageId === undefined ? {} : { passageId }),
		cardKeys: partsOf(item).map((partId) => cardKey(setId, item.id, partId))
	};
}
