import { plainText } from '../../core/item/text';
import { countWords } from '../words-of';
import { itemRule } from './rule';

/** From item-writing guides: the long option is right, and test takers know it. */
const MAX_RATIO = 1.5;
/** Names and single words differ in length by nature; a key gives itself away by words it adds. */
const FEWEST_WORDS_MORE = 2;

export const keyLength = itemRule('key-length', 'warning', (item) => {
	if (item.type !== 'choice') return [];
	const key = plainText(item.key);
	const options = [key, ...item.distractors.map(({ text }) => plainText(text))];
	const length = median(options.map((text) => text.length));
	const words = median(options.map(countWords));
	const tells = key.length > MAX_RATIO * length && countWords(key) >= words + FEWEST_WORDS_MORE;
	return tells ? [[(key.length / length).toFixed(1)]] : [];
});

/** @param values at least one. */
function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const low = sorted[Math.ceil(middle) - 1] ?? NaN;
	return (low + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
