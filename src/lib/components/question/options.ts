import {
	type Item,
	type ItemType,
	KEY_OPTION_ID,
	type Option,
	type OptionId,
	VERDICT_VALUES,
	type VerdictValue
} from '$lib/core/item/item';
import type { Text } from '$lib/core/item/text';
import { m } from '$lib/i18n/paraglide/messages';

/** What an input must know of a question besides its options: of an item, or of what a class is asked before the reveal. */
export type AskedInput =
	| { readonly type: Exclude<ItemType, 'number' | 'date' | 'match'> }
	| { readonly type: 'number'; readonly unit?: string | undefined }
	/** Only the precision of the key is read. */
	| { readonly type: 'date'; readonly key: string }
	| { readonly type: 'match'; readonly pairs: readonly { id: OptionId; left: Text }[] };

export const verdictNames: Record<VerdictValue, () => string> = {
	supported: m.verdict_supported,
	contradicted: m.verdict_contradicted,
	'not-stated': m.verdict_not_stated
};

/** Everything that can be picked for an item, in the author's order; empty for typed and self-graded ones. */
export function optionsOf(item: Item): readonly Option[] {
	switch (item.type) {
		case 'choice':
			return [{ id: KEY_OPTION_ID, text: item.key }, ...item.distractors];
		case 'choices':
			return [...item.keys, ...item.distractors];
		case 'verdict':
			return VERDICT_VALUES.map((id) => ({ id, text: [verdictNames[id]()] }));
		case 'order':
			return item.steps;
		case 'match':
			return [...item.pairs.map(({ id, right }) => ({ id, text: right })), ...item.distractors];
		default:
			return [];
	}
}

/** The options in the order asked; an id that the item lacks is left out. */
export function optionsInOrder(item: Item, optionIds: readonly string[]): readonly Option[] {
	const options = optionsOf(item);
	return optionIds.flatMap((id) => options.find((option) => option.id === id) ?? []);
}

/** Whether a tap on an option responds at once; the others have a Check button, a flashcard a Show button. */
export const respondsAtOnce = ({ type }: { readonly type: ItemType }): boolean =>
	type === 'choice' || type === 'verdict';
