import type { Learner } from '$lib/session/learner.svelte';

export interface QuizScreenProps {
	/** Those there are, each in the edition for the reader's language. */
	readonly sets: readonly {
		readonly id: string;
		readonly edition: string;
		readonly title: string;
	}[];
	readonly learner: Learner;
}
