import type { Item } from './item';
import type { Section, StudySet } from './study-set';

/** Finds an item's section: that of its first quote; undefined in an imported deck, which has none. */
export function sectionFinder(
	set: Pick<StudySet, 'sections'>
): (item: Item) => Section | undefined {
	const sections = new Map(
		set.sections.flatMap((section) => section.passages.map(({ id }) => [id, section] as const))
	);
	return (item) => sections.get(item.evidence[0]?.passageId ?? '');
}
