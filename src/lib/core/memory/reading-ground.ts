import { type Item, type PassageId, partsOf } from '../item/item';
import type { Passage, StudySet } from '../item/study-set';
import { plainText } from '../item/text';
import { cardKey } from './card';
import type { CardKey } from './event';

export interface GroundSentence {
	readonly passageId: PassageId;
	/** Its place in the passage, from 0. */
	readonly index: number;
	/** The cards whose proof touches it, as places in `ReadingGround.cardKeys`. */
	readonly cards: readonly number[];
}

/** Which cards rest on which sentence: what never changes while a reading is open. */
export interface ReadingGround {
	/** In the order of the reading. */
	readonly sentences: readonly GroundSentence[];
	/** Every card with a proof in the reading, once. */
	readonly cardKeys: readonly CardKey[];
}

/** Every card of an item rests on each sentence that one of the item's quotes touches. */
export function groundOf(set: StudySet): ReadingGround {
	const cardKeys: CardKey[] = [];
	const proofs = new Map<PassageId, { start: number; end: number; cards: readonly number[] }[]>();
	for (const item of set.items) {
		if (item.evidence.length === 0) continue;
		const cards = numberCards(set.id, item, cardKeys);
		for (const { passageId, start, end } of item.evidence) {
			const known = proofs.get(passageId);
			if (known) known.push({ start, end, cards });
			else proofs.set(passageId, [{ start, end, cards }]);
		}
	}
	const sentences = set.sections.flatMap(({ passages }) =>
		passages.flatMap((passage) =>
			extentsOf(passage).map(({ from, to }, index) => {
				const touching = (proofs.get(passage.id) ?? []).filter(
					({ start, end }) => start < to && end > from
				);
				const cards = [...new Set(touching.flatMap((proof) => proof.cards))];
				return { passageId: passage.id, index, cards };
			})
		)
	);
	return { sentences, cardKeys };
}

function numberCards(setId: string, item: Item, cardKeys: CardKey[]): readonly number[] {
	return partsOf(item).map((partId) => cardKeys.push(cardKey(setId, item.id, partId)) - 1);
}

/** Where each sentence stands in `passageText`, in UTF-16 units; `to` exclusive. */
function extentsOf(passage: Passage): readonly { from: number; to: number }[] {
	let from = 0;
	return passage.sentences.map(({ text }) => {
		const to = from + plainText(text).length;
		const extent = { from, to };
		from = to + 1;
		return extent;
	});
}
