import { optionsOf } from '../lint-subject';
import { itemRule } from './rule';

/** Three good options measure as well as five (Rodriguez 2005), and are read faster. */
const MAX_OPTIONS = 4;
/** Several keys need room for distractors beside them. */
const MAX_DISTRACTORS = 3;

export const atMostFourOptions = itemRule('at-most-four-options', 'warning', (item) => {
	const options = optionsOf(item);
	if (!options) return [];
	const most = Math.max(MAX_OPTIONS, options.keys.length + MAX_DISTRACTORS);
	const count = options.keys.length + options.distractors.length;
	return count > most ? [[String(count)]] : [];
});
