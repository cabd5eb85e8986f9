import type { StudySet } from '$lib/core/item/study-set';
import type { CardKey } from '$lib/core/memory/event';
import {
	type PromptSection,
	promptSections,
	sectionPrompts
} from '$lib/core/memory/section-prompts';

import type { Learner } from './learner.svelte';
import { PromptRound } from './prompt-round.svelte';

/** The questions at the ends of a reading's sections. What was missed is known from the log, so it outlives a reload. */
export class ReadingPrompts {
	#rounds = $state.raw<ReadonlyMap<string, PromptRound>>(new Map());
	readonly #learner: Learner;
	readonly #set: StudySet;
	readonly #sections: readonly PromptSection[];

	/** @param learner with an open log */
	constructor(learner: Learner, set: StudySet) {
		this.#learner = learner;
		this.#set = set;
		this.#sections = promptSections(set);
	}

	/** What would be asked at the end of that section now; changes with every review. */
	cardsFor(sectionId: string): readonly CardKey[] {
		const { state, today } = this.#learner;
		return state ? sectionPrompts(state, this.#sections, sectionId, today) : [];
	}

	roundOf(sectionId: string): PromptRound | undefined {
		return this.#rounds.get(sectionId);
	}

	/** A question is on the screen, responded to or not. */
	get answering(): boolean {
		return [...this.#rounds.values()].some(({ current }) => current !== undefined);
	}

	/** Fixes what is asked and asks the first. */
	begin(sectionId: string): void {
		const round = this.roundWith(this.cardsFor(sectionId));
		this.#rounds = new Map([...this.#rounds, [sectionId, round]]);
	}

	/** A round apart from the sections', on cards picked by hand. */
	roundWith(cardKeys: readonly CardKey[]): PromptRound {
		return new PromptRound(this.#learner, this.#set, cardKeys);
	}
}
