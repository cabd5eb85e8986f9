import type { Item } from '$lib/core/item/item';
import type { StudySet } from '$lib/core/item/study-set';
import { parseCardKey } from '$lib/core/memory/card';
import type { CardKey, EventId, Grade } from '$lib/core/memory/event';

import { askCard, reviewOf } from './asked-card';
import { Asking } from './asking.svelte';
import type { Learner } from './learner.svelte';

interface Answered {
	readonly eventId: EventId;
	readonly grade: Grade;
}

/** A few cards asked in place, one after the other; each review is saved before the next one shows. */
export class PromptRound extends Asking {
	#answered = $state.raw<readonly Answered[]>([]);
	readonly #set: StudySet;
	readonly #keys: readonly CardKey[];

	/** @param keys cards of the set; one of an item that the set lacks is left out. */
	constructor(learner: Learner, set: StudySet, keys: readonly CardKey[]) {
		super(learner);
		this.#set = set;
		this.#keys = keys.filter((key) => this.#itemOf(key));
		this.#ask();
	}

	readonly done = $derived(this.#answered.length);
	/** Graded `again`. */
	readonly missed = $derived(this.#answered.filter(({ grade }) => grade === 'again').length);

	get total(): number {
		return this.#keys.length;
	}

	/** Saves the review, then moves on; a failed save leaves the card where it is. */
	async grade(grade: Grade): Promise<void> {
		const { current, response } = this;
		if (!current || !response || this.saving) return;
		const eventId = await this.save(reviewOf(current, response, grade, this.respondedAtMillis));
		if (!eventId) return;
		this.#answered = [...this.#answered, { eventId, grade }];
		this.#ask();
	}

	/** Takes back the last review of this round, once that is saved, and asks its card again. */
	async undo(): Promise<boolean> {
		const last = this.#answered.at(-1);
		if (!last || this.saving) return false;
		if (!(await this.save({ kind: 'undone', eventId: last.eventId }))) return false;
		this.#answered = this.#answered.slice(0, -1);
		this.#ask();
		return true;
	}

	#ask(): void {
		const key = this.#keys[this.#answered.length];
		const item = key === undefined ? undefined : this.#itemOf(key);
		if (key === undefined || !item) this.show(undefined);
		else this.show(askCard(key, this.#set, item, this.state, this.learner.clock.now()));
	}

	#itemOf(key: CardKey): Item | undefined {
		const { setId, itemId } = parseCardKey(key);
		return setId === this.#set.id ? this.#set.items.find(({ id }) => id === itemId) : undefined;
	}
}
