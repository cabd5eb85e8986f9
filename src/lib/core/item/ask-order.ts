import { random, type Random, shuffle } from '../random';
import { type Item, KEY_OPTION_ID, type Option, type OptionId, VERDICT_VALUES } from './item';

/**
 * The ids of an item's options in the order to show them: shuffled, the same for the same seed.
 * Numbers and dates stand in ascending order whatever the seed (`ascending`), and the three verdicts in
 * their fixed one. The steps of an `order` are never shown in the right order; for a `match` these are
 * the rights. Empty for what is typed or recalled.
 *
 * @param seed a whole number; its lowest 32 bits count.
 */
export function askOrder(item: Item, seed: number): readonly OptionId[] {
	const chance = random(seed);
	switch (item.type) {
		case 'choice':
			return item.ascending ?? shuffle([KEY_OPTION_ID, ...idsOf(item.distractors)], chance);
		case 'choices':
			return item.ascending ?? shuffle(idsOf([...item.keys, ...item.distractors]), chance);
		case 'verdict':
			return VERDICT_VALUES;
		case 'order':
			return shuffledAway(item.steps, chance);
		case 'match':
			return shuffle(idsOf([...item.pairs, ...item.distractors]), chance);
		default:
			return [];
	}
}

/** Any order but the right one, each as likely as any other. */
function shuffledAway(steps: readonly Option[], chance: Random): readonly OptionId[] {
	const rightOrder = idsOf(steps);
	if (rightOrder.length < 2) return rightOrder;
	for (;;) {
		const ids = shuffle(rightOrder, chance);
		if (ids.some((id, index) => id !== rightOrder[index])) return ids;
	}
}

function idsOf(options: readonly { readonly id: OptionId }[]): readonly OptionId[] {
	return options.map(({ id }) => id);
}
