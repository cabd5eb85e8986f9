import { type Item, ITEM_TYPES, KEY_OPTION_ID, LEVELS, WEIGHTS } from '../core/item/item';
import { plainText } from '../core/item/text';
import { type KeyLengthRanks, keyLengthRanks } from './key-length-ranks';
import { type LintSubject, touchedSentences } from './lint-subject';

/** A name and how many items have it. */
export interface Tally {
	readonly name: string;
	readonly count: number;
}

/** A set's edition at a glance, for whoever reviews it. */
export interface SetTable {
	readonly setId: string;
	readonly edition: string;
	readonly itemCount: number;
	/** One for each item, for each deletion of a cloze. */
	readonly cardCount: number;
	readonly sentenceCount: number;
	/** Sentences that are evidence for at least one item. */
	readonly askedCount: number;
	readonly byType: readonly Tally[];
	readonly byLevel: readonly Tally[];
	readonly byWeight: readonly Tally[];
	readonly byVoice: readonly Tally[];
	/** By the section of the first quote. */
	readonly bySection: readonly Tally[];
	/** Verdicts by key: a share far from a third lets a learner guess. */
	readonly byVerdict: readonly Tally[];
	readonly keyLength: KeyLengthRanks;
	/** Place of the key of `choice` items when their options are sorted by length, the shortest first. */
	readonly byKeyRank: readonly Tally[];
	/** Place of the key of `choice` items whose options are numbers or dates and stand in ascending order. */
	readonly byAscendingPlace: readonly Tally[];
	/** US school grade of the stems on average; null where the language has no formula. */
	readonly stemGrade: number | null;
}

const PLACES = ['1', '2', '3', '4', '5'];

export function setTable({ set, passages, words }: LintSubject): SetTable {
	const { items } = set;
	const sentences = passages.map((passage) => {
		const asked = new Set(items.flatMap((item) => touchedSentences(item, passage)));
		return { all: passage.sentences.length, asked: asked.size };
	});
	const sectionOf = (item: Item) =>
		set.sections.find((section) =>
			section.passages.some(({ id }) => id === item.evidence[0]?.passageId)
		)?.id ?? '–';
	const voices = ['reported', ...set.entities.map(({ id }) => id)];
	const grade = words.readingGrade;
	return {
		setId: set.id,
		edition: set.edition,
		itemCount: items.length,
		cardCount: items.reduce(
			(sum, item) => sum + (item.type === 'cloze' ? item.deletions.length : 1),
			0
		),
		sentenceCount: sentences.reduce((sum, { all }) => sum + all, 0),
		askedCount: sentences.reduce((sum, { asked }) => sum + asked, 0),
		byType: tally(ITEM_TYPES, items, (item) => item.type),
		byLevel: tally(LEVELS, items, (item) => item.level),
		byWeight: tally(WEIGHTS, items, (item) => item.weight),
		byVoice: tally(voices, items, (item) => item.voice).filter(({ count }) => count > 0),
		bySection: tally(
			set.sections.map(({ id }) => id),
			items,
			sectionOf
		),
		byVerdict: tally(['supported', 'contradicted', 'not-stated'], items, (item) =>
			item.type === 'verdict' ? item.key : undefined
		),
		keyLength: keyLengthRanks(items),
		byKeyRank: tally(PLACES, items, keyRank).filter(({ count }) => count > 0),
		byAscendingPlace: tally(PLACES, items, ascendingPlace).filter(({ count }) => count > 0),
		stemGrade:
			grade && items.length > 0
				? items.reduce((sum, item) => sum + grade(plainText(item.stem)), 0) / items.length
				: null
	};
}

function tally(
	names: readonly string[],
	items: readonly Item[],
	nameOf: (item: Item) => string | undefined
): readonly Tally[] {
	return names.map((name) => ({
		name,
		count: items.filter((item) => nameOf(item) === name).length
	}));
}

function keyRank(item: Item): string | undefined {
	if (item.type !== 'choice') return undefined;
	const key = plainText(item.key).length;
	const shorter = item.distractors.filter(({ text }) => plainText(text).length < key);
	return String(shorter.length + 1);
}

function ascendingPlace(item: Item): string | undefined {
	if (item.type !== 'choice' || !item.ascending) return undefined;
	return String(item.ascending.indexOf(KEY_OPTION_ID) + 1);
}
