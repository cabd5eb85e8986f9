import { askOrder } from '../item/ask-order';
import { type Item, type ItemId, type OptionId, type PartId, partsOf } from '../item/item';
import type { StudySet } from '../item/study-set';
import { cardKey } from '../memory/card';
import type { CardKey } from '../memory/event';
import { hashText, random } from '../random';
import { sectionFinder } from '../item/section-finder';
import type { QuizChoice, QuizSpec } from './quiz-spec';

/** An item as a quiz asks it. */
export interface QuizQuestion {
	readonly item: Item;
	readonly partId: PartId;
	readonly cardKey: CardKey;
	/** In the order shown. */
	readonly optionIds: readonly OptionId[];
	/** Undefined in an imported deck. */
	readonly sectionId: string | undefined;
}

export interface PickedQuestions {
	readonly questions: readonly QuizQuestion[];
	/** Picked by hand, and not in this version of the set. */
	readonly missingItemIds: readonly ItemId[];
}

/**
 * The questions of a quiz, in the order asked. A choice takes the items of the lowest ranks, which depend on the
 * seed and each item's own id alone (rendezvous hashing): an item added in another version takes at most one other's
 * place, and the rest keep their order. An item is one question: of a cloze with two gaps one is asked, since each
 * shows the other's key.
 */
export function pickQuestions(set: StudySet, spec: QuizSpec): PickedQuestions {
	const sectionOf = sectionFinder(set);
	const { asks, seed } = spec;
	const ask = (item: Item): QuizQuestion => {
		const partId = byRank(partsOf(item), (part) => `${seed}/${item.id}/${part}`)[0] ?? '';
		return {
			item,
			partId,
			cardKey: cardKey(set.id, item.id, partId),
			optionIds: askOrder(item, hashText(`${seed}/${item.id}`)),
			sectionId: sectionOf(item)?.id
		};
	};
	if (asks.kind === 'choice') {
		const fitting = fittingItems(set, asks);
		const items = byRank(fitting, ({ id }) => `${seed}/${id}`).slice(0, asks.count);
		return { questions: items.map(ask), missingItemIds: [] };
	}
	const items = new Map(set.items.map((item) => [item.id, item]));
	return {
		questions: asks.itemIds.flatMap((id) => items.get(id) ?? []).map(ask),
		missingItemIds: asks.itemIds.filter((id) => !items.has(id))
	};
}

/** What a choice could ask, whatever their number, in the order of the set. */
export function fittingItems(set: StudySet, choice: QuizChoice): readonly Item[] {
	const sectionOf = sectionFinder(set);
	const fits = <Value>(wanted: readonly Value[], value: Value | undefined) =>
		wanted.length === 0 || (value !== undefined && wanted.includes(value));
	return set.items.filter(
		(item) =>
			fits(choice.sectionIds, sectionOf(item)?.id) &&
			fits(choice.types, item.type) &&
			fits(choice.levels, item.level) &&
			(!choice.coreOnly || item.weight === 'core')
	);
}

/** Lowest rank first; those of equal rank keep their order. */
function byRank<Member>(list: readonly Member[], name: (member: Member) => string): Member[] {
	const ranks = new Map(list.map((member) => [member, random(hashText(name(member)))()]));
	return [...list].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
