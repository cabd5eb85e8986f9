import { plainText } from '../../core/item/text';
import { optionsOf } from '../lint-subject';
import { wordsOf } from '../words-of';
import { itemRule } from './rule';

/** “Always” and “never” mark a wrong option, “usually” a right one, when no other option has such a word. */
export const noAbsoluteTell = itemRule('no-absolute-tell', 'error', (item, { words }) => {
	const { keys, distractors } = optionsOf(item) ?? { keys: [], distractors: [] };
	const telling = [...keys, ...distractors].flatMap(({ text }) => {
		const option = plainText(text);
		const word = wordsOf(option, words).find((each) => words.absoluteWords.has(each));
		return word === undefined ? [] : [[word, option]];
	});
	return telling.length === 1 ? telling : [];
});
