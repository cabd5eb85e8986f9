import { plainText } from '../../core/item/text';
import { optionsOf } from '../lint-subject';
import { contentStems } from '../words-of';
import { itemRule } from './rule';

/** Shorter words are chance company. */
const SHORTEST_WORD = 4;

/** A word of the stem that stands in the key and in no distractor leads to the key by its sound (“clang”). */
export const sharedWord = itemRule('shared-word', 'warning', (item, { words }) => {
	const options = optionsOf(item);
	if (!options) return [];
	const stemsOf = (text: string) => new Set(contentStems(text, words));
	const stem = stemsOf(plainText(item.stem));
	const keys = options.keys.map(({ text }) => stemsOf(plainText(text)));
	const others = stemsOf(options.distractors.map(({ text }) => plainText(text)).join(' '));
	const telling = [...stem].filter(
		(word) =>
			word.length >= SHORTEST_WORD && keys.every((key) => key.has(word)) && !others.has(word)
	);
	return telling.length === 0 ? [] : [[telling.join(', ')]];
});
