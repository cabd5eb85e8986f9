import { random, type Random, shuffle } from '../random';
import { type Item, KEY_OPTION_ID, type Option, type OptionId, VERDICT_VALUES } from './item';
import { type PartialDate, readDates } from './read-date';
import { readNumber } from './read-number';
import { plainText } from './text';

/**
 * The ids of an item's options in the order to show them: shuffled, the same for the same seed.
 * Numbers and dates stand in ascending order whatever the seed, and the three verdicts in their
 * fixed one. The steps of an `order` are never shown in the right order; for a `match` these are
 * the rights. Empty for what is typed or recalled.
 *
 * @param seed a whole number; its lowest 32 bits count.
 */
export function askOrder(item: Item, seed: number): readonly OptionId[] {
	const chance = random(seed);
	switch (item.type) {
		case 'choice':
			return askedOptions([{ id: KEY_OPTION_ID, text: item.key }, ...item.distractors], chance);
		case 'choices':
			return askedOptions([...item.keys, ...item.distractors], chance);
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

function askedOptions(options: readonly Option[], chance: Random): readonly OptionId[] {
	const texts = options.map(({ text }) => plainText(text));
	const ascending =
		inOrder(options, texts.map(dateRank)) ?? inOrder(options, texts.map(numberRank));
	return idsOf(ascending ?? shuffle(options, chance));
}

/** The options by rank; undefined where one of them has none. */
function inOrder(
	options: readonly Option[],
	ranks: readonly (number | undefined)[]
): readonly Option[] | undefined {
	if (ranks.includes(undefined)) return undefined;
	return [...options.keys()]
		.sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0))
		.flatMap((index) => options[index] ?? []);
}

/** A date with one reading, day first, and a year; 13 months and 32 days hold any date apart. */
function dateRank(text: string): number | undefined {
	const readings = readDates(text, 'und');
	const date: PartialDate | undefined = readings[0]?.date;
	if (readings.length !== 1 || date?.year === undefined) return undefined;
	return (date.year * 13 + (date.month ?? 0)) * 32 + (date.day ?? 0);
}

/** The number that a text begins with; the unit may follow. */
function numberRank(text: string): number | undefined {
	const read = readNumber(text, 'und');
	return read?.before.length === 0 ? read.value : undefined;
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
