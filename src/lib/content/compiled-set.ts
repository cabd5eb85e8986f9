import type { EntityId, ItemId, PassageId } from '../core/item/item';
import type { StudySet } from '../core/item/study-set';
import type { Place } from './set-error';

/** Silences a warning of one rule for one item. */
interface Allowance {
	readonly rule: string;
	readonly reason: string;
	readonly line: number;
}

/** What an item's entry says beyond the item: for the checker, not for the learner. */
export interface ItemNote {
	readonly place: Place;
	/** A sum which explains a number that stands in no quote. */
	readonly derived?: string;
	readonly allow: readonly Allowance[];
}

/** A set's edition and what checking it needs. */
export interface CompiledSet {
	readonly set: StudySet;
	/** The folder's own name: `minusma-departure`. */
	readonly folderName: string;
	/** BCP 47 language of the edition: `en` for `en-plain`. */
	readonly language: string;
	readonly setPlace: Place;
	readonly itemNotes: ReadonlyMap<ItemId, ItemNote>;
	/** A place for each sentence of each passage, in order. */
	readonly sentencePlaces: ReadonlyMap<PassageId, readonly Place[]>;
	/** Every name and spelling of an entity in this edition's language, the proper name first. */
	readonly entityNames: ReadonlyMap<EntityId, readonly string[]>;
}
