import { plainText } from '../../core/item/text';
import { keyTexts } from '../lint-subject';
import { itemRule } from './rule';

/** “Now” and “recently” are true on the day they are written; with a year beside them they stay true. */
export const asOf = itemRule('as-of', 'warning', (item, { words }) => {
	const claim = [plainText(item.stem), ...keyTexts(item)].join('\n');
	const passing = words.passingWords.exec(claim)?.[0];
	return passing === undefined || words.asOf.test(claim) ? [] : [[passing]];
});
