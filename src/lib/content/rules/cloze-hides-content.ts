import { wordsOf } from '../words-of';
import { itemRule } from './rule';

/** A hidden “of” tests grammar. A number in words is content even where its word is not. */
export const clozeHidesContent = itemRule('cloze-hides-content', 'error', (item, { words }) => {
	if (item.type !== 'cloze') return [];
	const isEmpty = (word: string) => words.functionWords.has(word) && !words.numberWords.has(word);
	return item.deletions
		.filter(({ key }) => wordsOf(key, words).every(isEmpty))
		.map(({ key }) => [key]);
});
