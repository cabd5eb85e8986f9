import { plainText } from '../../core/item/text';
import { optionsOf } from '../lint-subject';
import { itemRule } from './rule';

/** A reader in a hurry looks past “not” and picks what is true. A stem that asks why is no trap. */
export const emphasisedNegative = itemRule('emphasised-negative', 'warning', (item, { words }) => {
	if (!optionsOf(item) || words.askForReason.test(plainText(item.stem))) return [];
	const unmarked = item.stem.filter((span) => typeof span === 'string').join(' ');
	const negative = words.negations.exec(unmarked)?.[0];
	return negative === undefined ? [] : [[negative]];
});
