import { foldEntityNames } from '../find-entities';
import { shortTexts } from '../lint-subject';
import { itemRule } from './rule';

/** A longer list cannot be recalled as one thing; it makes a good `order`, `match` or set of clozes. */
const MAX_LISTED = 3;

export const oneThing = itemRule('one-thing', 'error', (item, { words, entityNames }) =>
	shortTexts(item).flatMap((text) => {
		const listed = foldEntityNames(text, entityNames).split(words.listSeparators);
		return listed.length > MAX_LISTED ? [[text, String(listed.length)]] : [];
	})
);
