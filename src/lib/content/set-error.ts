import type { EntityId, ItemId, PassageId } from '../core/item/item';

/** Where a problem stands. */
export interface Place {
	/** Path with the set's folder before it. */
	readonly file: string;
	/** 1 for the first line; 1 too when the whole file is meant. */
	readonly line: number;
	readonly itemId?: ItemId;
}

type Problem =
	| { readonly kind: 'folder-missing' }
	| { readonly kind: 'file-missing' }
	| { readonly kind: 'file-unexpected' }
	/** @property cause the platform's code: `EACCES`. */
	| { readonly kind: 'file-unreadable'; readonly cause: string }
	| { readonly kind: 'file-too-large' }
	| { readonly kind: 'file-not-text' }
	/** @property cause the parser's own sentence. */
	| { readonly kind: 'yaml-broken'; readonly cause: string }
	| { readonly kind: 'yaml-alias' }
	| { readonly kind: 'field-repeated'; readonly field: string }
	| { readonly kind: 'field-unknown'; readonly field: string }
	| { readonly kind: 'field-missing'; readonly field: string }
	| {
			readonly kind: 'field-malformed';
			readonly field: string;
			/** A noun phrase: `a text in quotes`. */
			readonly expected: string;
			readonly received: string;
	  }
	| { readonly kind: 'edition-unknown'; readonly edition: string }
	| { readonly kind: 'id-taken'; readonly id: string; readonly firstPlace: Place }
	| { readonly kind: 'id-reserved'; readonly id: string }
	| { readonly kind: 'entity-unknown'; readonly entityId: EntityId }
	| { readonly kind: 'entity-unnamed'; readonly entityId: EntityId; readonly edition: string }
	| { readonly kind: 'section-unknown'; readonly sectionId: string }
	| { readonly kind: 'section-missing'; readonly sectionId: string }
	| { readonly kind: 'section-out-of-order'; readonly sectionId: string }
	| { readonly kind: 'section-empty'; readonly sectionId: string }
	| { readonly kind: 'passage-unknown'; readonly passageId: PassageId }
	| { readonly kind: 'passage-empty'; readonly passageId: PassageId }
	| { readonly kind: 'passage-outside-section'; readonly passageId: PassageId }
	| { readonly kind: 'sentence-outside-passage' }
	| { readonly kind: 'reading-mark-malformed'; readonly mark: string }
	| {
			readonly kind: 'evidence-not-in-passage';
			readonly passageId: PassageId;
			readonly quote: string;
			/** The longest beginning of the quote that does stand in the passage; may be empty. */
			readonly agreesUpTo: string;
			/** Another passage that has the whole quote. */
			readonly elsewhere?: PassageId;
	  }
	| { readonly kind: 'cloze-malformed' }
	| { readonly kind: 'cloze-deletion-count'; readonly count: number }
	| { readonly kind: 'deletion-unknown'; readonly deletionId: string };

/** Why a set's files do not make a set. `describeProblem` has the words for it. */
export type SetError = Place & Problem;

/** Takes one error; compiling goes on, so that all of them are told together. */
export type Report = (error: SetError) => void;
