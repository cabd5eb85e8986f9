import { type Item, KEY_OPTION_ID, type PartId } from './item';
import type { Response } from './response';

/** A response with full credit, in ids. */
export function rightResponse(item: Item, partId: PartId): Response {
	switch (item.type) {
		case 'recall':
			return { type: 'recall' };
		case 'cloze':
			return {
				type: 'cloze',
				typed: item.deletions.find(({ id }) => id === partId)?.key ?? ''
			};
		case 'choice':
			return { type: 'choice', optionId: KEY_OPTION_ID };
		case 'choices':
			return { type: 'choices', optionIds: item.keys.map(({ id }) => id) };
		case 'verdict':
			return { type: 'verdict', value: item.key };
		case 'short':
		case 'date':
			return { type: item.type, typed: item.key };
		case 'number':
			return { type: 'number', typed: String(item.key) };
		case 'order':
			return { type: 'order', stepIds: item.steps.map(({ id }) => id) };
		case 'match':
			return {
				type: 'match',
				rightIdByPairId: Object.fromEntries(item.pairs.map(({ id }) => [id, id]))
			};
	}
}
