import { shortTexts } from '../lint-subject';
import { countWords } from '../words-of';
import { itemRule } from './rule';

/** Longer than this, an option tests reading speed; item-writing guides ask for brevity and leave the number open. */
export const MAX_OPTION_WORDS = 12;

export const shortOptions = itemRule('short-options', 'error', (item) =>
	shortTexts(item)
		.filter((text) => countWords(text) > MAX_OPTION_WORDS)
		.map((text) => [text, String(countWords(text))])
);
