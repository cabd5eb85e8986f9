import { plainText } from '../../core/item/text';
import { countWords } from '../words-of';
import { itemRule } from './rule';

/** About two lines of a phone's screen held sideways; longer stems hide what is asked. */
export const MAX_STEM_WORDS = 30;

export const shortStem = itemRule('short-stem', 'warning', (item) => {
	const count = countWords(plainText(item.stem));
	return count > MAX_STEM_WORDS ? [[String(count)]] : [];
});
