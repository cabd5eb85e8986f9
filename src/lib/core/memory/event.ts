import type { OptionId } from '../item/item';
import type { EditionId } from '../item/study-set';
import type { QuizResult } from '../quiz/quiz-result';
import type { EpochMillis, StudyDay } from './time';

/** `set/item/part`. */
export type CardKey = string;

/** Sortable as a string: a hybrid logical clock and the device's id, one total order that no two devices dispute. */
export type EventId = string;
export type LearnerId = string;
export type DeviceId = string;

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

export const REVIEW_MODES = ['study', 'practice', 'test', 'class'] as const;
export type ReviewMode = (typeof REVIEW_MODES)[number];

export const QUIZ_MODES = ['practice', 'test'] as const satisfies readonly ReviewMode[];
/** Practice tells the verdict after each question, a test at its end. */
export type QuizMode = (typeof QUIZ_MODES)[number];

/** What happened, before the store gives it an id, a device and a learner. */
export type EventDraft =
	| {
			readonly kind: 'reviewed';
			readonly cardKey: CardKey;
			readonly setVersion: number;
			readonly edition: EditionId;
			/** The response as option ids; empty for typed and self-graded ones. */
			readonly optionIds: readonly OptionId[];
			readonly grade: Grade;
			/** From the question's appearance to the response, in ms. */
			readonly latencyMillis: number;
			readonly mode: ReviewMode;
			/** How sure the learner was before the reveal, 0–1; absent where they were not asked. */
			readonly confidence?: number;
	  }
	/** Takes back the event it names; nothing is ever edited. */
	| { readonly kind: 'undone'; readonly eventId: EventId }
	| { readonly kind: 'suspended'; readonly cardKey: CardKey }
	| { readonly kind: 'resumed'; readonly cardKey: CardKey }
	/** `day` null: no exam any more. */
	| {
			readonly kind: 'exam-set';
			readonly setId: string;
			readonly day: StudyDay | null;
			readonly minutesPerDay: number;
	  }
	/** A practice or a test, whole, so that its result can be shown again; its reviews are events of their own. */
	| {
			readonly kind: 'quiz-ended';
			readonly setId: string;
			readonly setVersion: number;
			readonly edition: EditionId;
			readonly mode: QuizMode;
			/** The quiz's address, as `quizQuery` writes it. */
			readonly query: string;
			readonly startedAtMillis: EpochMillis;
			readonly endedAtMillis: EpochMillis;
			readonly credit: number;
			readonly outOf: number;
			readonly results: readonly QuizResult[];
	  }
	| {
			readonly kind: 'setting-changed';
			readonly name: string;
			readonly value: string | number | boolean;
	  };

interface EventBase {
	readonly id: EventId;
	readonly learnerId: LearnerId;
	readonly deviceId: DeviceId;
	readonly atMillis: EpochMillis;
	/** Fixed when it happens, where the learner was, so that every device folds the same days. */
	readonly studyDay: StudyDay;
}

/** An immutable entry of the learner's log. */
export type LearnerEvent = EventBase & EventDraft;

export type Review = Extract<LearnerEvent, { kind: 'reviewed' }>;

/** An event of a kind this version does not know: kept, carried, never folded. */
export interface UnknownEvent extends EventBase {
	readonly kind: string;
}
