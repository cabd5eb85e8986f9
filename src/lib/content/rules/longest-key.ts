import { keyLengthRanks } from '../key-length-ranks';
import type { Rule } from './rule';

/** Below it, chance alone makes any share. */
const FEWEST_ITEMS = 20;
/** One set in a hundred written without the flaw would be refused at this level. */
const LEVEL = 0.01;

/** Over a whole set, the key of a `choice` is the longest option no more often than chance. */
export const longestKey: Rule<'longest-key'> = {
	name: 'longest-key',
	severity: 'error',
	check({ set, setPlace }) {
		const { items, longest, chance, probability } = keyLengthRanks(set.items);
		if (items < FEWEST_ITEMS || probability >= LEVEL) return [];
		return [{ place: setPlace, found: [String(longest), String(items), chance.toFixed(0)] }];
	}
};
