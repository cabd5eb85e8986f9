import { passageText } from '../../core/item/passage-text';
import { itemRule } from './rule';

/** “Show me where” marks the first place; where a quote stands twice, that may be the wrong one. */
export const quoteStandsTwice = itemRule('quote-stands-twice', 'warning', (item, { passages }) =>
	item.evidence.flatMap(({ passageId, quote, end }) => {
		const passage = passages.find(({ id }) => id === passageId);
		return passage && passageText(passage).includes(quote, end) ? [[quote, passageId]] : [];
	})
);
