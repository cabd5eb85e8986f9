import type { Item } from '$lib/core/item/item';
import type { Response, Verdict } from '$lib/core/item/response';
import type { StudySet } from '$lib/core/item/study-set';
import { parseCardKey } from '$lib/core/memory/card';
import type { CardKey, EventDraft, EventId, Grade } from '$lib/core/memory/event';
import type { LearnerState, StoreError } from '$lib/core/memory/learner-log';
import { type GradePreview, previewGrades } from '$lib/core/memory/preview-grades';
import { proposeGrade } from '$lib/core/memory/propose-grade';

import { askCard, type AskedCard, type Asking, reviewOf } from './asked-card';
import type { Learner } from './learner.svelte';

interface Answered {
	readonly eventId: EventId;
	readonly grade: Grade;
}

/** A few cards asked in place, one after the other; each review is saved before the next one shows. */
export class PromptRound implements Asking {
	current = $state.raw<AskedCard>();
	response = $state.raw<Response>();
	verdict = $state.raw<Verdict>();
	failure = $state.raw<StoreError>();
	saving = $state(false);
	#answered = $state.raw<readonly Answered[]>([]);
	#respondedAtMillis = 0;
	readonly #grader = import('$lib/core/item/grade');
	readonly #learner: Learner;
	readonly #set: StudySet;
	readonly #keys: readonly CardKey[];

	/** @param keys cards of the set; one of an item that the set lacks is left out. */
	constructor(learner: Learner, set: StudySet, keys: readonly CardKey[]) {
		this.#learner = learner;
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

	get preview(): GradePreview | undefined {
		if (!this.current) return undefined;
		const { cards, fsrs, settings } = this.#state;
		const { desiredRetention } = settings;
		const card = cards.get(this.current.cardKey);
		return previewGrades(card, this.#learner.today, { fsrs, desiredRetention });
	}

	get proposed(): Grade | undefined {
		if (!this.current || !this.verdict) return undefined;
		return proposeGrade(this.current.item, this.verdict);
	}

	/** Shows the verdict; the first response of a visit may wait a moment for the grader. */
	async respond(response: Response): Promise<void> {
		const asked = this.current;
		if (!asked || this.response) return;
		this.response = response;
		this.#respondedAtMillis = this.#learner.clock.now();
		const others = asked.set.entities.map((entity) => entity.name);
		try {
			const { gradeResponse } = await this.#grader;
			const { item, partId, set } = asked;
			this.verdict = gradeResponse(item, partId, response, set.edition, others);
			this.failure = undefined;
		} catch (thrown) {
			this.response = undefined;
			this.failure = { kind: 'unknown', cause: String(thrown) };
		}
	}

	/** The learner knows better than the typed-text matcher: a verdict of wrong becomes right. */
	countAsRight(): void {
		if (this.verdict) this.verdict = { ...this.verdict, outcome: 'right', credit: 1 };
	}

	/** Saves the review, then moves on; a failed save leaves the card where it is. */
	async grade(grade: Grade): Promise<void> {
		const { current, response } = this;
		if (!current || !response || this.saving) return;
		const eventId = await this.#save(reviewOf(current, response, grade, this.#respondedAtMillis));
		if (!eventId) return;
		this.#answered = [...this.#answered, { eventId, grade }];
		this.#ask();
	}

	/** Takes back the last review of this round, once that is saved, and asks its card again. */
	async undo(): Promise<boolean> {
		const last = this.#answered.at(-1);
		if (!last || this.saving) return false;
		if (!(await this.#save({ kind: 'undone', eventId: last.eventId }))) return false;
		this.#answered = this.#answered.slice(0, -1);
		this.#ask();
		return true;
	}

	get #state(): LearnerState {
		if (!this.#learner.state) throw new Error('prompts need an open learner log');
		return this.#learner.state;
	}

	async #save(draft: EventDraft): Promise<EventId | undefined> {
		this.saving = true;
		const appended = await this.#learner.append(draft);
		this.saving = false;
		this.failure = appended.ok ? undefined : appended.error;
		return appended.ok ? appended.value.event.id : undefined;
	}

	#ask(): void {
		this.response = undefined;
		this.verdict = undefined;
		const key = this.#keys[this.#answered.length];
		const item = key === undefined ? undefined : this.#itemOf(key);
		this.current =
			key === undefined || !item
				? undefined
				: askCard(key, this.#set, item, this.#state, this.#learner.clock.now());
	}

	#itemOf(key: CardKey): Item | undefined {
		const { setId, itemId } = parseCardKey(key);
		return setId === this.#set.id ? this.#set.items.find(({ id }) => id === itemId) : undefined;
	}
}
