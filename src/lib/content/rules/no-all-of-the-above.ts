import { plainText } from '../../core/item/text';
import { optionsOf } from '../lint-subject';
import { itemRule } from './rule';

/** Options are shuffled, so “the above” means nothing; and whoever knows two options knows it. */
export const noAllOfTheAbove = itemRule('no-all-of-the-above', 'error', (item, { words }) => {
	const { keys, distractors } = optionsOf(item) ?? { keys: [], distractors: [] };
	return [...keys, ...distractors]
		.map(({ text }) => plainText(text))
		.filter((text) => words.combinedOptions.test(text))
		.map((text) => [text]);
});
