import { findEntities, namesEntity } from '../find-entities';
import { keyTexts, quotesOf } from '../lint-subject';
import { itemRule } from './rule';

/** Every entity that the key names is named in the quotes, under whichever of its names. */
export const entityInQuotes = itemRule('entity-in-quotes', 'error', (item, { entityNames }) => {
	const quotes = quotesOf(item);
	const inKey = findEntities(keyTexts(item).join('\n'), entityNames);
	return [...entityNames]
		.filter(([id]) => inKey.has(id) && !namesEntity(quotes, id, entityNames))
		.map(([id, [name = id]]) => [name]);
});
