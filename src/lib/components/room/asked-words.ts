import type { Response } from '$lib/core/item/response';
import { plainText } from '$lib/core/item/text';
import type { AskedQuestion } from '$lib/core/room/ask-question';
import { m } from '$lib/i18n/paraglide/messages';

import { askedOptions } from './asked-input';

/** What a player responded, on one line. */
export function askedWords(asked: AskedQuestion, response: Response): string {
	const nameOf = (code: string) => {
		const option = askedOptions(asked).find(({ id }) => id === code);
		return option ? plainText(option.text) : '–';
	};
	const leftOf = (code: string) => {
		const left = asked.lefts?.find((one) => one.code === code);
		return left ? plainText(left.text) : '–';
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
				.map(([left, right]) => `${leftOf(left)} → ${nameOf(right)}`)
				.join('; ');
		case 'none':
			return m.study_dont_know();
		case 'recall':
			return m.play_in_mind();
		default:
			return response.typed;
	}
}
