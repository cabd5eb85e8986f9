import type { CardKey } from './event';
import type { EventColumns } from './packed/event-columns';
import { KeyNumbering } from './packed/key-numbering';

/** The cards of many blocks under one number each: their place among all keys, ascending. */
export interface NumberedCards {
	readonly cardKeys: readonly CardKey[];
	/** For each block, the number of each of its keys. */
	readonly numbers: readonly Uint32Array[];
}

export function numberCards(blocks: readonly EventColumns[]): NumberedCards {
	const keys = new KeyNumbering();
	const found = blocks.map(({ packedKeys }) => keys.numbersOf(packedKeys));
	const texts = keys.list();
	const cardKeys = texts.toSorted();
	const placeOf = new Map(cardKeys.map((key, place) => [key, place]));
	const places = Uint32Array.from(texts, (key) => placeOf.get(key) as number);
	return { cardKeys, numbers: found.map((list) => list.map((number) => places[number] as number)) };
}
