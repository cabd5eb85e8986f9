import type { Result } from '../result';
import type { BackupError, BackupHeader } from './backup';
import type { Cards } from './card-table';
import type { ConfidenceLevel } from './confidence-table';
import type { EventDraft, EventId, LearnerEvent } from './event';
import type { ReviewHistories } from './fit/review-histories';
import type { Fsrs } from './fsrs';
import type { AnyEvent } from './packed/event-columns';
import type { QuizSummary } from './quiz-summary';
import type { FoldedSettings } from './setting-fold';
import type { StudyDaySummary } from './study-day-summary';
import type { EpochMillis } from './time';

export type StoreError =
	/** The browser would not open the database at all (private mode, disabled storage). */
	| { readonly kind: 'unavailable'; readonly cause: string }
	| { readonly kind: 'quota-exceeded' }
	/** Another tab holds an older version open. */
	| { readonly kind: 'blocked-by-other-tab' }
	/** The database was made by a later version of the app. */
	| { readonly kind: 'made-by-later-version' }
	/** The browser cleared or closed the database while it was open. */
	| { readonly kind: 'storage-lost' }
	| { readonly kind: 'unknown'; readonly cause: string };

/** The fold of one learner's log: everything a screen needs to know of the past. */
export interface LearnerState extends FoldedSettings {
	readonly cards: Cards;
	/** Ascending by day; days without a review are left out. */
	readonly days: readonly StudyDaySummary[];
	/** Quizzes ended, in the order of their ids. */
	readonly quizzes: readonly QuizSummary[];
	/** By level, ascending; empty where the learner was never asked how sure they are. */
	readonly confidence: readonly ConfidenceLevel[];
	/** The memory model, with the learner's own weights where they chose them. */
	readonly fsrs: Fsrs;
}

export interface Appended {
	readonly event: LearnerEvent;
	readonly state: LearnerState;
}

/** A part of the log that cannot be read any more; all the rest is whole. */
export interface DamagedStretch {
	/** Events in it; 0 where even that is unknown. */
	readonly eventCount: number;
	/** The times of the first and the last of them; 0 where unknown. */
	readonly fromMillis: EpochMillis;
	readonly toMillis: EpochMillis;
}

export interface Restored {
	readonly header: BackupHeader;
	/** Events that were new here; 0 when the backup held nothing new. */
	readonly addedCount: number;
}

/** A learner's log as the screens see it; storage implements it, tests can with an array. */
export interface LearnerLog {
	readonly state: LearnerState;
	/** Found so far, by whatever has been read. */
	readonly damage: readonly DamagedStretch[];
	/** Resolves once the event is durable and folded into `state`; on failure nothing has changed. */
	append(draft: EventDraft): Promise<Result<Appended, StoreError>>;
	/** Called after events of another tab, or of a backup, were folded. Returns a function that ends it. */
	onArrival(listener: (state: LearnerState) => void): () => void;
	/** Called once when the browser has closed or cleared the storage. Returns a function that ends it. */
	onLost(listener: () => void): () => void;
	/** Looks whether the storage is still there; where it is not, `onLost` is told. */
	check(): Promise<void>;
	/** The whole log as one file. @param learnerName for people to tell backups apart */
	backUp(learnerName: string): Promise<Result<Uint8Array<ArrayBuffer>, StoreError>>;
	/** Adds what a backup holds and this log lacks: all of it, or on failure nothing. */
	restore(file: Uint8Array<ArrayBuffer>): Promise<Result<Restored, StoreError | BackupError>>;
	/** All reviews by card, to fit a memory model to. */
	histories(): Promise<Result<ReviewHistories, StoreError>>;
	/** Undefined where the log has no such event, or it was taken back. */
	eventById(id: EventId): Promise<Result<AnyEvent | undefined, StoreError>>;
	close(): void;
}
