import { type Option, VERDICT_VALUES } from '$lib/core/item/item';
import type { AskedQuestion, CodedOption } from '$lib/core/room/ask-question';

import type { Offered } from '../question/offered';
import { type AskedInput, verdictNames } from '../question/options';

const KEY_LENGTHS = { year: 4, month: 7, day: 10 };

/** A question of a class for the inputs that items have; its options are called by their codes. */
export function askedInput(asked: AskedQuestion): {
	readonly item: AskedInput;
	readonly options: readonly Option[];
} {
	return { item: inputItem(asked), options: askedOptions(asked) };
}

/** What can be picked, in the order asked. */
function askedOptions({ type, options = [] }: AskedQuestion): readonly Option[] {
	if (type === 'verdict') return VERDICT_VALUES.map((id) => ({ id, text: [verdictNames[id]()] }));
	return options.map(toOption);
}

/** The same for what is told afterwards. */
export const offeredIn = (asked: AskedQuestion): Offered => ({
	options: askedOptions(asked),
	lefts: (asked.lefts ?? []).map(toOption),
	unit: asked.unit
});

function inputItem({ type, unit, precision = 'day', lefts = [] }: AskedQuestion): AskedInput {
	switch (type) {
		case 'number':
			return { type, unit };
		case 'date':
			return { type, key: 'YYYY-MM-DD'.slice(0, KEY_LENGTHS[precision]) };
		case 'match':
			return { type, pairs: lefts.map(({ code, text }) => ({ id: code, left: text })) };
		default:
			return { type };
	}
}

const toOption = ({ code, text }: CodedOption): Option => ({ id: code, text });
