import type { Item } from '$lib/core/item/item';
import type { Response } from '$lib/core/item/response';
import { plainText } from '$lib/core/item/text';
import { m } from '$lib/i18n/paraglide/messages';

import { type Offered, offeredBy, textIn } from './offered';

/** What somebody responded, on one line; nothing for a flashcard. */
export const responseWords = (item: Item, response: Response): string =>
	responseLine(offeredBy(item), response);

export function responseLine({ options, lefts }: Offered, response: Response): string {
	const nameOf = (id: string) => plainText(textIn(options, id));
	switch (response.type) {
		case 'choice':
			return nameOf(response.optionId);
		case 'verdict':
			return nameOf(response.value);
		case 'choices':
			return options
				.filter(({ id }) => response.optionIds.includes(id))
				.map(({ text }) => plainText(text))
				.join('; ');
		case 'order':
			return response.stepIds.map(nameOf).join(' → ');
		case 'match':
			return lefts
				.flatMap(({ id, text }) => {
					const right = response.rightIdByPairId[id];
					return right === undefined ? [] : [`${plainText(text)} → ${nameOf(right)}`];
				})
				.join('; ');
		case 'none':
			return m.study_dont_know();
		case 'recall':
			return '';
		default:
			return response.typed;
	}
}
