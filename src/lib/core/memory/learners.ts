import type { LearnerId } from './event';

/** The learner of a device on which nobody ever asked for a second one. */
export const FIRST_LEARNER_ID: LearnerId = 'me';

export interface RegisteredLearner {
	readonly id: LearnerId;
	/** As they wish to be called on this device, 1–40 letters. */
	readonly name: string;
}

const LONGEST_NAME = 40;

/** Lower-case letters, digits and hyphens, at most 64; not the name under which the learners themselves are kept. */
export function isLearnerId(id: string): boolean {
	return /^[0-9a-z-]{1,64}$/.test(id) && id !== 'learners';
}

/** A name as it is kept: without space around it, and not too long for a button. */
export function tidyName(typed: string): string {
	return typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME).trim();
}
