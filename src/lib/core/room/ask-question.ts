import { askOrder } from '../item/ask-order';
import { KEY_OPTION_ID, type Item, type ItemType, type OptionId, type PartId } from '../item/item';
import type { Text } from '../item/text';
import { hashText, random, shuffle } from '../random';

/** Names an option within one question of one room: its place on the screen, from `1`. */
export type OptionCode = string;

export interface CodedOption {
	readonly code: OptionCode;
	readonly text: Text;
}

/** A piece of a cloze stem; `null` is the gap asked. */
export type ShownPart = string | null;

/** A question as a phone or a screen may know it before the reveal: no key, no id, nothing of the authored order. */
export interface AskedQuestion {
	readonly type: ItemType;
	/** Empty for a cloze, which would tell its key. */
	readonly stem: Text;
	readonly parts?: readonly ShownPart[];
	/** Options of a choice, steps of an order, rights of a match; verdicts have their own three values. */
	readonly options?: readonly CodedOption[];
	readonly lefts?: readonly CodedOption[];
	readonly unit?: string;
	/** What a date is asked to. */
	readonly precision?: 'year' | 'month' | 'day';
}

/** @param seed that of the round */
export function askQuestion(item: Item, partId: PartId, seed: number): AskedQuestion {
	const { type, stem } = item;
	switch (item.type) {
		case 'cloze':
			return { type, stem: [], parts: shownParts(item, partId) };
		case 'choice':
		case 'choices':
		case 'order':
			return { type, stem, options: codedOptions(item, seed) };
		case 'match':
			return { type, stem, options: codedOptions(item, seed), lefts: codedLefts(item, seed) };
		case 'number':
			return { type, stem, ...(item.unit === undefined ? {} : { unit: item.unit }) };
		case 'date': {
			const precision = (['year', 'month', 'day'] as const)[item.key.split('-').length - 1];
			return { type, stem, precision: precision ?? 'day' };
		}
		case 'recall':
		case 'verdict':
		case 'short':
			return { type, stem };
	}
}

/** Ids in the order of their codes: the first is `1`. */
export function optionOrder(item: Item, seed: number): readonly OptionId[] {
	return item.type === 'verdict' ? [] : askOrder(item, seed);
}

/** The ids of a match's lefts, shuffled on their own, or their place would tell their right. */
export function leftOrder(item: Item, seed: number): readonly OptionId[] {
	if (item.type !== 'match') return [];
	return shuffle(
		item.pairs.map(({ id }) => id),
		random(hashText(`lefts ${seed}`))
	);
}

export const codeAt = (index: number): OptionCode => String(index + 1);

function shownParts(item: Extract<Item, { type: 'cloze' }>, partId: PartId): ShownPart[] {
	return item.parts.map((part) => {
		if ('text' in part) return part.text;
		if (part.deletionId === partId) return null;
		return item.deletions.find(({ id }) => id === part.deletionId)?.key ?? '';
	});
}

function codedOptions(item: Item, seed: number): CodedOption[] {
	const texts = optionTexts(item);
	return optionOrder(item, seed).map((id, index) => ({
		code: codeAt(index),
		text: texts.get(id) ?? []
	}));
}

function codedLefts(item: Extract<Item, { type: 'match' }>, seed: number): CodedOption[] {
	const texts = new Map(item.pairs.map(({ id, left }) => [id, left]));
	return leftOrder(item, seed).map((id, index) => ({
		code: codeAt(index),
		text: texts.get(id) ?? []
	}));
}

function optionTexts(item: Item): ReadonlyMap<OptionId, Text> {
	switch (item.type) {
		case 'choice':
			return new Map([[KEY_OPTION_ID, item.key], ...textsOf(item.distractors)]);
		case 'choices':
			return new Map(textsOf([...item.keys, ...item.distractors]));
		case 'order':
			return new Map(textsOf(item.steps));
		case 'match':
			return new Map([
				...item.pairs.map(({ id, right }): [OptionId, Text] => [id, right]),
				...textsOf(item.distractors)
			]);
		default:
			return new Map();
	}
}

function textsOf(options: readonly { id: OptionId; text: Text }[]): [OptionId, Text][] {
	return options.map(({ id, text }) => [id, text]);
}
