import type { ItemId, ItemType, Level } from '../item/item';
import type { QuizMode } from '../memory/event';

/** What may be asked; an empty list leaves its matter open. */
export interface QuizChoice {
	readonly kind: 'choice';
	readonly sectionIds: readonly string[];
	readonly types: readonly ItemType[];
	readonly levels: readonly Level[];
	readonly coreOnly: boolean;
	/** 1–`MOST_QUESTIONS`; undefined for all that fit. */
	readonly count: number | undefined;
}

/** Picked by hand, asked in this order. */
export interface QuizPick {
	readonly kind: 'pick';
	readonly itemIds: readonly ItemId[];
}

/** All that decides a quiz: on every device the same questions, in the same order, their options too. */
export interface QuizSpec {
	readonly setId: string;
	/** Of the set, on the device where the quiz was made. */
	readonly setVersion: number;
	readonly mode: QuizMode;
	/** 1–`MOST_MINUTES`; undefined without a clock. */
	readonly minutes: number | undefined;
	/** A whole number from 0 to 2³² − 1. */
	readonly seed: number;
	readonly asks: QuizChoice | QuizPick;
	/** What a teacher calls it who gave it out as homework; whoever has done it is asked to hand it in. */
	readonly task?: string | undefined;
}

export const MOST_QUESTIONS = 500;
export const MOST_MINUTES = 600;
/** Of a task's name, in UTF-16 units. */
export const LONGEST_TASK = 60;

export const ALL_QUESTIONS: QuizChoice = {
	kind: 'choice',
	sectionIds: [],
	types: [],
	levels: [],
	coreOnly: false,
	count: undefined
};
