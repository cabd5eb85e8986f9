import type { Text } from './text';

/** Lower-case words joined by hyphens, stable for ever and the same in every edition. */
export type ItemId = string;
export type OptionId = string;
export type PassageId = string;
export type EntityId = string;

/** The option id of the key of a `choice` item; an author's distractor can never take it. */
export const KEY_OPTION_ID: OptionId = 'key';

export const LEVELS = ['remember', 'understand', 'analyse'] as const;
export type Level = (typeof LEVELS)[number];

export const WEIGHTS = ['core', 'detail'] as const;
/** New cards come core first. */
export type Weight = (typeof WEIGHTS)[number];

/** Whose word it is: plain reported fact, or the claim of an entity of the set. */
export type Voice = 'reported' | (EntityId & {});

export const VERDICT_VALUES = ['supported', 'contradicted', 'not-stated'] as const;
export type VerdictValue = (typeof VERDICT_VALUES)[number];

/** Words of the reading that prove a key, and where they stand. */
export interface Evidence {
	readonly passageId: PassageId;
	/** Word for word as the passage has it, apostrophes and spaces included. */
	readonly quote: string;
	/** Offsets of the quote in the passage's plain text (`passageText`), in UTF-16 units; end exclusive. */
	readonly start: number;
	readonly end: number;
}

export interface Option {
	readonly id: OptionId;
	readonly text: Text;
}

export interface Distractor extends Option {
	/** Why it tempts and where it is wrong; shown to whoever picked it. */
	readonly why?: Text;
}

interface ItemBase {
	readonly id: ItemId;
	readonly stem: Text;
	readonly weight: Weight;
	/** Absent in an imported deck, like the explanation, the evidence and the voice. */
	readonly level?: Level;
	readonly explanation?: Text;
	readonly evidence: readonly Evidence[];
	readonly voice?: Voice;
}

/** A flashcard: the learner recalls, turns it over and grades themselves. */
export interface RecallItem extends ItemBase {
	readonly type: 'recall';
	readonly key: Text;
}

/** A hidden stretch of a cloze stem; each is a card of its own. */
export interface Deletion {
	readonly id: string;
	/** The hidden words as they stand in the sentence. */
	readonly key: string;
	/** Other wordings that count as right. */
	readonly accept: readonly string[];
}

/** One piece of a cloze stem: shown words, or the id of a deletion. */
export type ClozePart = { readonly text: string } | { readonly deletionId: string };

/** A sentence with one or two words hidden; `stem` is the whole sentence with nothing hidden. */
export interface ClozeItem extends ItemBase {
	readonly type: 'cloze';
	readonly parts: readonly ClozePart[];
	readonly deletions: readonly Deletion[];
}

export interface ChoiceItem extends ItemBase {
	readonly type: 'choice';
	/** Its option id is `KEY_OPTION_ID`. */
	readonly key: Text;
	readonly distractors: readonly Distractor[];
	/**
	 * Option ids by value where all options are numbers, or all dates: such options are never shuffled.
	 * Worked out when a set is compiled, so that no device has to read numbers before it can ask.
	 */
	readonly ascending?: readonly OptionId[];
}

export interface ChoicesItem extends ItemBase {
	readonly type: 'choices';
	/** Two or more. */
	readonly keys: readonly Option[];
	readonly distractors: readonly Distractor[];
	/** As for `choice`. */
	readonly ascending?: readonly OptionId[];
}

/** The stem is a statement: does the reading support it, contradict it, or not say? */
export interface VerdictItem extends ItemBase {
	readonly type: 'verdict';
	readonly key: VerdictValue;
}

/** Typed words, forgiving of case, accents, articles and small slips. */
export interface ShortItem extends ItemBase {
	readonly type: 'short';
	readonly key: string;
	readonly accept: readonly string[];
}

export interface NumberItem extends ItemBase {
	readonly type: 'number';
	readonly key: number;
	/** What is counted, in the edition's language and the plural: `people`. */
	readonly unit?: string;
	/** Largest accepted distance from the key, in the key's unit; 0 for an exact number. */
	readonly tolerance: number;
}

export interface DateItem extends ItemBase {
	readonly type: 'date';
	/** ISO 8601 at the precision asked for: `2023`, `2023-06` or `2023-06-30`. */
	readonly key: string;
}

export interface OrderItem extends ItemBase {
	readonly type: 'order';
	/** Three to six, in the right order, earliest or first on top. */
	readonly steps: readonly Option[];
}

export interface MatchPair {
	readonly id: OptionId;
	readonly left: Text;
	readonly right: Text;
}

/** Each left belongs to the right of its own pair; `distractors` are rights that belong to none. */
export interface MatchItem extends ItemBase {
	readonly type: 'match';
	readonly pairs: readonly MatchPair[];
	readonly distractors: readonly Option[];
}

/** A question as its author wrote it. */
export type Item =
	| RecallItem
	| ClozeItem
	| ChoiceItem
	| ChoicesItem
	| VerdictItem
	| ShortItem
	| NumberItem
	| DateItem
	| OrderItem
	| MatchItem;

export type ItemType = Item['type'];

export const ITEM_TYPES = [
	'recall',
	'cloze',
	'choice',
	'choices',
	'verdict',
	'short',
	'number',
	'date',
	'order',
	'match'
] as const satisfies readonly ItemType[];

/** The part of an item that is one card: a cloze has one for each deletion, every other item just `whole`. */
export type PartId = string;
export const WHOLE: PartId = 'whole';

export function partsOf(item: Item): readonly PartId[] {
	return item.type === 'cloze' ? item.deletions.map((deletion) => deletion.id) : [WHOLE];
}
