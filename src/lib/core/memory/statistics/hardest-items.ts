import type { Card } from '../card';
import type { CardKey } from '../event';

/** An item with what its hardest card says of it. */
export interface HardItem<Item> {
	readonly item: Item;
	readonly lapseCount: number;
	/** FSRS difficulty, 1–10. */
	readonly difficulty: number;
}

/** Above what a first `again` gives (6.4 with average parameters): a card that has grown harder since. */
const HARD_FROM_DIFFICULTY = 7;

/**
 * The items most often forgotten, ties by difficulty, then in the order given; at most `limit`. An item with several
 * cards stands for its hardest. Cards set aside, and cards neither forgotten nor difficult, are left out.
 */
export function hardestItems<Item extends { readonly cardKeys: readonly CardKey[] }>(
	cards: { get(key: CardKey): Card | undefined },
	items: Iterable<Item>,
	limit: number
): readonly HardItem<Item>[] {
	// Never longer than the limit: of very many items only a few are ever moved.
	const hardest: HardItem<Item>[] = [];
	for (const item of items) {
		const card = hardestCard(cards, item.cardKeys);
		if (!card) continue;
		const last = hardest.length === limit ? hardest.at(-1) : undefined;
		if (last && !isHarder(card, last)) continue;
		const place = hardest.findIndex((kept) => isHarder(card, kept));
		const { lapseCount, difficulty } = card;
		hardest.splice(place < 0 ? hardest.length : place, 0, { item, lapseCount, difficulty });
		if (hardest.length > limit) hardest.pop();
	}
	return hardest;
}

type Hardness = Pick<Card, 'lapseCount' | 'difficulty'>;

function hardestCard(
	cards: { get(key: CardKey): Card | undefined },
	keys: readonly CardKey[]
): Hardness | undefined {
	let hardest: Card | undefined;
	for (const key of keys) {
		const card = cards.get(key);
		if (!card || card.suspended) continue;
		if (card.lapseCount === 0 && card.difficulty <= HARD_FROM_DIFFICULTY) continue;
		if (!hardest || isHarder(card, hardest)) hardest = card;
	}
	return hardest;
}

function isHarder(a: Hardness, b: Hardness): boolean {
	return (
		a.lapseCount > b.lapseCount || (a.lapseCount === b.lapseCount && a.difficulty > b.difficulty)
	);
}
