import type { Item } from '../../core/item/item';
import { plainText, type Text } from '../../core/item/text';
import { keyTexts, optionsOf } from '../lint-subject';
import { itemRule } from './rule';

/** Markdown beyond `*emphasis*`, an asterisk without its partner, HTML, a brace. */
const MARKUP = /\*+|(?<!\p{L})_[^_\s]+_|`|\[[^\]]*\]\(|<\/?[a-z][^>]*>|&[a-z]+;|[{}]/iu;

/** Marks that would show on the card as they are typed. */
export const strayMarkup = itemRule('stray-markup', 'error', (item) =>
	textsOf(item).flatMap((text) => {
		const mark = MARKUP.exec(text)?.[0];
		return mark === undefined ? [] : [[mark, text]];
	})
);

function textsOf(item: Item): readonly string[] {
	const whys = item.type === 'choice' || item.type === 'choices' ? item.distractors : [];
	const options = optionsOf(item)?.distractors ?? (item.type === 'match' ? item.distractors : []);
	const trees: readonly (Text | undefined)[] = [
		item.stem,
		item.explanation,
		...options.map(({ text }) => text),
		...whys.map(({ why }) => why)
	];
	return [...trees.flatMap((tree) => (tree ? [plainText(tree)] : [])), ...keyTexts(item)];
}
