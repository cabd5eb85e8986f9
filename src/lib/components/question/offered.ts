import type { Item, Option } from '$lib/core/item/item';
import type { Text } from '$lib/core/item/text';

import { optionsOf } from './options';

/** What a question offered, whatever its options are called: by an item's ids, or by a class's codes. */
export interface Offered {
	readonly options: readonly Option[];
	/** Left sides of a match. */
	readonly lefts: readonly Option[];
	readonly unit?: string | undefined;
	/** Of a flashcard. */
	readonly keyText?: Text | undefined;
}

export function offeredBy(item: Item): Offered {
	return {
		options: optionsOf(item),
		lefts: item.type === 'match' ? item.pairs.map(({ id, left }) => ({ id, text: left })) : [],
		unit: item.type === 'number' ? item.unit : undefined,
		keyText: item.type === 'recall' ? item.key : undefined
	};
}

export const textIn = (options: readonly Option[], id: string): Text =>
	options.find((option) => option.id === id)?.text ?? ['–'];
