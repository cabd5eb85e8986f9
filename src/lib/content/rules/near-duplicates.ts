import type { Item } from '../../core/item/item';
import { plainText } from '../../core/item/text';
import { keyTexts, type LintSubject } from '../lint-subject';
import { contentStems, foldText } from '../words-of';
import { placeOfItem, type Rule } from './rule';

/** Share of all content words of two stems that stand in both. Below it, pairs are plainly different questions. */
const NEAR = 0.75;
/** With fewer content words a share says little. */
const FEWEST_WORDS = 3;

/** Two stems of nearly the same words with different keys interfere with each other in memory. */
export const nearDuplicates: Rule<'near-duplicates'> = {
	name: 'near-duplicates',
	severity: 'warning',
	check(subject) {
		const stems = subject.set.items.map((item) => stemOf(item, subject));
		return stems.flatMap((stem, index) =>
			stems
				.slice(0, index)
				.filter((earlier) => interferes(stem, earlier))
				.map((earlier) => ({ place: placeOfItem(stem.item, subject), found: [earlier.item.id] }))
		);
	}
};

interface Stem {
	readonly item: Item;
	readonly words: ReadonlySet<string>;
	readonly key: string;
}

function stemOf(item: Item, { words }: LintSubject): Stem {
	const key = item.type === 'verdict' ? item.key : keyTexts(item).map(foldText).join('\n');
	return { item, words: new Set(contentStems(plainText(item.stem), words)), key };
}

function interferes(one: Stem, other: Stem): boolean {
	if (one.key === other.key || Math.min(one.words.size, other.words.size) < FEWEST_WORDS)
		return false;
	const shared = [...one.words].filter((word) => other.words.has(word)).length;
	return shared / (one.words.size + other.words.size - shared) >= NEAR;
}
