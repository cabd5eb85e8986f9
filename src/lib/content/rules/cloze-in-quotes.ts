import { wordsOf } from '../words-of';
import { quotesOf } from '../lint-subject';
import { itemRule } from './rule';

/** The hidden words of a cloze stand in its quotes word for word; capitals do not count. */
export const clozeInQuotes = itemRule('cloze-in-quotes', 'error', (item, { words }) => {
	if (item.type !== 'cloze') return [];
	const flat = (text: string) => ` ${wordsOf(text, words).join(' ')} `;
	const quotes = flat(quotesOf(item));
	return item.deletions.filter(({ key }) => !quotes.includes(flat(key))).map(({ key }) => [key]);
});
