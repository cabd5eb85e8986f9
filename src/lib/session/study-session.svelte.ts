import type { Response } from '$lib/core/item/response';
import type { StudySet } from '$lib/core/item/study-set';
import { parseCardKey } from '$lib/core/memory/card';
import type { CardKey, EventId, Grade } from '$lib/core/memory/event';
import {
	afterReview,
	askFirst,
	doneToday,
	itemKeyOf,
	nextCard,
	remaining,
	studyQueue,
	type StudyQueue,
	type TodayPlan
} from '$lib/core/memory/queue';
import { type StudyTarget, studyTargets } from '$lib/core/memory/study-target';

import { askCard, type AskedCard, reviewOf } from './asked-card';
import { type AskedLearner, Asking } from './asking.svelte';

/** What is asked besides what is due, or instead of it. */
export interface SittingChoice {
	/** New cards on top of the daily number, for somebody who wants more today. */
	readonly extraNew?: number;
	/** Cards to ask before all others, due or not: what was missed in a quiz. */
	readonly first?: readonly CardKey[];
	/** What sets with an exam ahead ask today. */
	readonly plan?: TodayPlan | undefined;
	/** The card on the screen already, asked before the others if it is to be asked at all. */
	readonly shown?: CardKey | undefined;
}

/** What the learner can take back: a review or a card set aside. */
interface Undoable {
	readonly eventId: EventId;
	readonly cardKey: CardKey;
	readonly reviewed: boolean;
}

/** One sitting: asks card after card, and saves each review before the next one shows. */
export class StudySession extends Asking {
	/** The response is in, and waits until the learner has said how sure they are. */
	asksConfidence = $state(false);
	/** Cards gone through in this sitting. */
	done = $state(0);
	left = $state(0);
	#undoable = $state.raw<readonly Undoable[]>([]);
	#confidence: number | undefined;
	/** Settled when the card last graded is saved and the next one shows, or when that has failed. */
	#grading: Promise<void> = Promise.resolve();
	#queue: StudyQueue;
	readonly sets: readonly StudySet[];
	readonly targets: readonly StudyTarget[];
	readonly #newPerDay: number;
	readonly #first: readonly CardKey[];
	readonly #plan: TodayPlan | undefined;

	constructor(
		learner: AskedLearner,
		sets: readonly StudySet[],
		{ extraNew = 0, first = [], plan, shown }: SittingChoice = {}
	) {
		super(learner);
		this.sets = sets;
		this.#plan = plan;
		const seenToday = doneToday(this.state.cards, learner.today).fresh;
		this.#newPerDay = Math.max(this.state.settings.newPerDay, seenToday) + extraNew;
		this.targets = sets.flatMap(studyTargets);
		this.#first = first.filter((key) => this.targets.some(({ cardKey }) => cardKey === key));
		this.#queue = this.#makeQueue();
		const isLeft = this.#queue.waiting.some(({ cardKey }) => cardKey === shown);
		this.#ask(isLeft ? shown : nextCard(this.#queue, learner.clock.now()));
	}

	readonly canUndo = $derived(this.#undoable.length > 0);

	/** Shows the verdict, or first asks how sure the learner is, where they wished that and did respond. */
	override async respond(response: Response): Promise<void> {
		const asked = this.take(response);
		if (!asked) return;
		if (this.state.settings.askConfidence && response.type !== 'none') this.asksConfidence = true;
		else await this.reveal(asked, response);
	}

	/** Shows the verdict. @param confidence 0–1 */
	async say(confidence: number): Promise<void> {
		const { current, response } = this;
		if (!current || !response || !this.asksConfidence) return;
		this.asksConfidence = false;
		this.#confidence = confidence;
		await this.reveal(current, response);
	}

	/** Saves the review, then moves on; a failed save leaves the card where it is. */
	async grade(grade: Grade): Promise<void> {
		const { current, response } = this;
		if (!current || !response || this.saving) return;
		this.#grading = this.#saveReview(current, response, grade);
		await this.#grading;
	}

	async #saveReview(asked: AskedCard, response: Response, grade: Grade): Promise<void> {
		const saved = await this.save({
			...reviewOf(asked, response, grade, this.respondedAtMillis),
			...(this.#confidence === undefined ? {} : { confidence: this.#confidence })
		});
		if (!saved) return;
		const card = this.state.cards.get(asked.cardKey);
		if (card) this.#queue = afterReview(this.#queue, card, this.learner.today);
		this.done += 1;
		this.#moveOn({ eventId: saved, cardKey: asked.cardKey, reviewed: true });
	}

	/** Sets the card aside: it is not asked again until the learner resumes it. */
	async suspend(): Promise<boolean> {
		const asked = this.current;
		if (!asked || this.saving) return false;
		const saved = await this.save({ kind: 'suspended', cardKey: asked.cardKey });
		if (!saved) return false;
		this.#queue = this.#makeQueue();
		this.#moveOn({ eventId: saved, cardKey: asked.cardKey, reviewed: false });
		return true;
	}

	/** Takes back the last review or setting-aside, once it is saved, and asks that card again. */
	async undo(): Promise<boolean> {
		await this.#grading;
		const last = this.#undoable.at(-1);
		if (!last || this.saving) return false;
		const saved = await this.save({ kind: 'undone', eventId: last.eventId });
		if (!saved) return false;
		this.#undoable = this.#undoable.slice(0, -1);
		this.#queue = this.#makeQueue();
		if (last.reviewed) this.done -= 1;
		this.#ask(last.cardKey);
		return true;
	}

	#moveOn(step: Undoable): void {
		this.#undoable = [...this.#undoable, step];
		this.#ask(nextCard(this.#queue, this.learner.clock.now(), itemKeyOf(step.cardKey)));
	}

	#makeQueue(): StudyQueue {
		const { cards, fsrs, settings } = this.state;
		const queue = studyQueue({
			cards,
			fsrs,
			settings: { ...settings, newPerDay: this.#newPerDay },
			targets: this.targets,
			today: this.learner.today,
			plan: this.#plan
		});
		const done = new Set(this.#undoable.map(({ cardKey }) => cardKey));
		const first = this.#first.filter((cardKey) => !done.has(cardKey));
		return askFirst(queue, first, cards);
	}

	#ask(key: CardKey | undefined): void {
		this.asksConfidence = false;
		this.#confidence = undefined;
		const counts = remaining(this.#queue);
		this.left = counts.due + counts.fresh + counts.relearning;
		const asked = key === undefined ? undefined : this.#askedCard(key);
		this.hidesOptions = asked?.item.type === 'choice' && this.state.settings.thinkFirst;
		this.show(asked);
	}

	#askedCard(key: CardKey): AskedCard {
		const { setId, itemId } = parseCardKey(key);
		const set = this.sets.find(({ id }) => id === setId);
		const item = set?.items.find(({ id }) => id === itemId);
		if (!set || !item) throw new Error(`no item for card ${key}`);
		return askCard(key, set, item, this.state, this.learner.clock.now());
	}
}
