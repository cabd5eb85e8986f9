import type { Response, Verdict } from '$lib/core/item/response';
import type { EventDraft, EventId, Grade } from '$lib/core/memory/event';
import type { LearnerState, StoreError } from '$lib/core/memory/learner-log';
import { type GradePreview, previewGrades } from '$lib/core/memory/preview-grades';
import { proposeGrade } from '$lib/core/memory/propose-grade';

import type { AskedCard } from './asked-card';
import { fetchAhead } from './fetch-ahead';
import type { Learner } from './learner.svelte';

/** What asking needs of a learner: an open log, and the time. */
export type AskedLearner = Pick<Learner, 'state' | 'today' | 'clock' | 'append'>;

/** A card on the screen, from the question to its verdict; which card comes next is for those that ask. */
export abstract class Asking {
	current = $state.raw<AskedCard>();
	response = $state.raw<Response>();
	verdict = $state.raw<Verdict>();
	/** Why the last event could not be saved; the card is still on the screen. */
	failure = $state.raw<StoreError>();
	/** The options wait until the learner has thought of an answer. */
	hidesOptions = $state(false);
	/** Not shown: a control disabled for a few milliseconds loses the focus, and makes the browser draw before it writes. */
	saving = false;
	protected respondedAtMillis = 0;
	protected readonly learner: AskedLearner;
	/** Fetched while the first question is being read: number words and calendars are not needed to ask it. */
	readonly #grader = fetchAhead(import('$lib/core/item/grade'));

	/** @param learner with an open log */
	constructor(learner: AskedLearner) {
		this.learner = learner;
	}

	/** Next interval for each grade; undefined while nothing is asked. */
	get preview(): GradePreview | undefined {
		if (!this.current) return undefined;
		const { cards, fsrs, settings } = this.state;
		const { desiredRetention } = settings;
		const card = cards.get(this.current.cardKey);
		return previewGrades(card, this.learner.today, { fsrs, desiredRetention });
	}

	get proposed(): Grade | undefined {
		if (!this.current || !this.verdict) return undefined;
		return proposeGrade(this.current.item, this.verdict);
	}

	/** Shows the verdict; the first response of a visit may wait a moment for the grader. */
	async respond(response: Response): Promise<void> {
		const asked = this.take(response);
		if (asked) await this.reveal(asked, response);
	}

	/** The learner knows better than the typed-text matcher: a verdict of wrong becomes right. */
	countAsRight(): void {
		if (this.verdict) this.verdict = { ...this.verdict, outcome: 'right', credit: 1 };
	}

	/** The card responded to; undefined where none waits for a response. */
	protected take(response: Response): AskedCard | undefined {
		if (!this.current || this.response) return undefined;
		this.response = response;
		this.respondedAtMillis = this.learner.clock.now();
		return this.current;
	}

	protected async reveal({ item, partId, set }: AskedCard, response: Response): Promise<void> {
		const others = set.entities.map((entity) => entity.name);
		try {
			const { gradeResponse } = await this.#grader;
			this.verdict = gradeResponse(item, partId, response, set.edition, others);
			this.failure = undefined;
		} catch (thrown) {
			this.response = undefined;
			this.failure = { kind: 'unknown', cause: String(thrown) };
		}
	}

	protected show(card: AskedCard | undefined): void {
		this.response = undefined;
		this.verdict = undefined;
		this.current = card;
	}

	protected async save(draft: EventDraft): Promise<EventId | undefined> {
		this.saving = true;
		const appended = await this.learner.append(draft);
		this.saving = false;
		this.failure = appended.ok ? undefined : appended.error;
		return appended.ok ? appended.value.event.id : undefined;
	}

	protected get state(): LearnerState {
		if (!this.learner.state) throw new Error('asking needs an open learner log');
		return this.learner.state;
	}
}
