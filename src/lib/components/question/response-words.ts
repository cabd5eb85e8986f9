import type { Item, OptionId } from '$lib/core/item/item';
import type { Response } from '$lib/core/item/response';
import { plainText } from '$lib/core/item/text';
import { m } from '$lib/i18n/paraglide/messages';

import { optionsOf } from './options';

/** What somebody responded, on one line. */
export function responseWords(item: Item, response: Response): string {
	const nameOf = (id: OptionId) => {
		const option = optionsOf(item).find((one) => one.id === id);
		return option ? plainText(option.text) : '–';
	};
	switch (response.type) {
		case 'choice':
			return nameOf(response.optionId);
		case 'verdict':
			return nameOf(response.value);
		case 'choices':
			return response.optionIds.map(nameOf).join('; ');
		case 'order':
			return response.stepIds.map(nameOf).join(' → ');
		case 'match':
			return Object.entries(response.rightIdByPairId)
				.map(([pairId, rightId]) => `${leftOf(item, pairId)} → ${nameOf(rightId)}`)
				.join('; ');
		case 'none':
			return m.study_dont_know();
		case 'recall':
			return '';
		default:
			return response.typed;
	}
}

function leftOf(item: Item, pairId: OptionId): string {
	const pair = item.type === 'match' ? item.pairs.find(({ id }) => id === pairId) : undefined;
	return pair ? plainText(pair.left) : '–';
}
