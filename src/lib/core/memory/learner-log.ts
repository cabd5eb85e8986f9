import type { Result } from '../result';
import type { Card } from './card';
import type { CardKey, EventDraft, LearnerEvent } from './event';
import type { LearnerSettings } from './settings';
import type { StudyDay } from './time';

export type StoreError =
	/** The browser would not open the database at all (private mode, disabled storage). */
	| { readonly kind: 'unavailable'; readonly cause: string }
	| { readonly kind: 'quota-exceeded' }
	/** Another tab holds an older version open. */
	| { readonly kind: 'blocked-by-other-tab' }
	/** The browser cleared or closed the database while it was open. */
	| { readonly kind: 'storage-lost' }
	| { readonly kind: 'unknown'; readonly cause: string };

/** The fold of one learner's log: everything a screen needs to know of the past. */
export interface LearnerState {
	readonly cards: ReadonlyMap<CardKey, Card>;
	readonly settings: LearnerSettings;
	/** Exam day and minutes by set id. */
	readonly exams: ReadonlyMap<string, { readonly day: StudyDay; readonly minutesPerDay: number }>;
}

export interface Appended {
	readonly event: LearnerEvent;
	readonly state: LearnerState;
}

/** A learner's log as the screens see it; storage implements it, tests can with an array. */
export interface LearnerLog {
	readonly state: LearnerState;
	/** Resolves once the event is durable and folded into `state`; on failure nothing has changed. */
	append(draft: EventDraft): Promise<Result<Appended, StoreError>>;
	/** Called after events of another tab were folded. Returns a function that ends it. */
	onArrival(listener: (state: LearnerState) => void): () => void;
	close(): void;
}
