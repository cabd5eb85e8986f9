import type { EntityId, Item, PassageId, Voice } from './item';
import type { Text } from './text';

/** BCP 47 language tag, with a reading level after it where there is one: `en`, `fr`, `en-plain`. */
export type EditionId = string;

export interface Entity {
	readonly id: EntityId;
	readonly kind: 'person' | 'group' | 'place' | 'operation';
	/** As written in this edition. */
	readonly name: string;
}

export interface Sentence {
	readonly text: Text;
	readonly voice: Voice;
}

/** A numbered paragraph of the reading. */
export interface Passage {
	readonly id: PassageId;
	/** 1 for the first passage of the reading. */
	readonly number: number;
	/** Paragraphs of the source that it rests on, counted as the source's note says. */
	readonly source: readonly number[];
	readonly sentences: readonly Sentence[];
}

export interface Section {
	/** Lower-case words joined by hyphens, the same in every edition. */
	readonly id: string;
	readonly title: string;
	readonly passages: readonly Passage[];
}

export interface Source {
	readonly title: string;
	/** ISO 8601 day. */
	readonly date: string;
	readonly language: string;
	readonly note?: string;
}

/** One edition of a set, compiled: a reading and the items that rest on it. */
export interface StudySet {
	readonly id: string;
	readonly version: number;
	readonly edition: EditionId;
	readonly title: string;
	readonly summary: string;
	/** Shown before the first reading where the subject needs it. */
	readonly contentNote?: string;
	readonly source: Source;
	readonly licence: string;
	readonly entities: readonly Entity[];
	/** Empty for an imported deck, which has no reading. */
	readonly sections: readonly Section[];
	readonly items: readonly Item[];
}
