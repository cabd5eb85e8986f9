import { passageText } from '../../core/item/passage-text';
import { itemRule } from './rule';

const LETTER = /[\p{L}\p{N}]/u;

/** Word for word means whole words: “art” is no quote of “party”. */
export const quoteCutsWord = itemRule('quote-cuts-word', 'error', (item, { passages }) =>
	item.evidence.flatMap(({ passageId, quote, start, end }) => {
		const passage = passages.find(({ id }) => id === passageId);
		const text = passage ? passageText(passage) : quote;
		const cut = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
		return cut(start) || cut(end) ? [[quote]] : [];
	})
);
