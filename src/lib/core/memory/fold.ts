import type { Scheduling } from './card';
import { CardTable, type PackedCards, type SavedCards } from './card-table';
import { type ConfidenceLevel, confidencePercent, ConfidenceTable } from './confidence-table';
import { DayTable } from './day-table';
import { type CardKey, type EventId, GRADES } from './event';
import { compareEventIds, parseEventId } from './event-id';
import type { LearnerState } from './learner-log';
import { type AnyEvent, type CardEvent, isCardEvent, isTakingBack } from './packed/event-columns';
import { foldQuizzes, isQuizEnded, type QuizSummary, summarizeQuiz } from './quiz-summary';
import {
	type FoldedSettings,
	foldSettings,
	isSettingEvent,
	schedulingOf,
	type SettingEvent
} from './setting-fold';
import type { StudyDaySummary } from './study-day-summary';

/** What has to be known before events can be folded. */
export type FoldNeeds =
	/** Of these cards all events folded so far: one came late, or was taken back. */
	| { readonly kind: 'histories'; readonly cardKeys: ReadonlySet<CardKey> }
	/** The memory model has changed, so every card has to be folded anew, with `foldAll`. */
	| { readonly kind: 'everything' };

/**
 * The fold of a learner's log, grown by portions of events. Events may come in any order, twice, and in any
 * portions: the result is the same, byte for byte, as `foldAll` of them all. `undone` takes back an event of any kind
 * but its own: what was undone is done again by a new event.
 */
export class LearnerFold {
	readonly #cards: CardTable;
	readonly #days: DayTable;
	readonly #confidence: ConfidenceTable;
	readonly #settingEvents: Map<EventId, SettingEvent>;
	readonly #quizzes: Map<EventId, QuizSummary>;
	readonly #undone: Set<EventId>;
	#newestId: EventId | undefined;
	#folded: FoldedSettings;
	#scheduling: Scheduling;
	#state: LearnerState;

	constructor(saved?: OpenedFold) {
		this.#cards = new CardTable(saved?.cards);
		this.#days = new DayTable(saved?.days);
		this.#confidence = new ConfidenceTable(saved?.confidence);
		this.#settingEvents = new Map(saved?.settingEvents.map((event) => [event.id, event]));
		this.#quizzes = new Map(saved?.quizzes.map((quiz) => [quiz.id, quiz]));
		this.#undone = new Set(saved?.undoneIds);
		this.#newestId = saved?.newestId;
		this.#folded = foldSettings(this.#settingEvents.values(), this.#undone);
		this.#scheduling = schedulingOf(this.#folded.settings);
		this.#state = this.#makeState();
	}

	/** A new object after each change, around the same table of cards. */
	get state(): LearnerState {
		return this.#state;
	}

	/** The greatest event id folded. */
	get newestId(): EventId | undefined {
		return this.#newestId;
	}

	/** Whether an event was taken back. */
	isUndone(id: EventId): boolean {
		return this.#undone.has(id);
	}

	/** Everything needed to go on from here, for a snapshot. */
	save(): SavedFold {
		return {
			cards: this.#cards.save(),
			days: this.#days.summaries,
			confidence: this.#confidence.levels,
			settingEvents: [...this.#settingEvents.values()],
			quizzes: [...this.#quizzes.values()],
			undoneIds: [...this.#undone],
			newestId: this.#newestId
		};
	}

	/**
	 * What `apply` needs to know besides these events.
	 * @param takenBack the events that those among them of kind `undone` name, as far as they are known
	 */
	needs(events: readonly AnyEvent[], takenBack: readonly AnyEvent[]): FoldNeeds {
		const { fsrsWeights } = this.#settingsWith(events).settings;
		if (fsrsWeights !== this.#folded.settings.fsrsWeights) return { kind: 'everything' };
		const cardKeys = new Set(takenBack.filter(isCardEvent).map(({ cardKey }) => cardKey));
		const newestIds = new Map<CardKey, EventId>();
		for (const { id, cardKey } of events.filter(isCardEvent)) {
			const newest = newestIds.get(cardKey);
			const last = this.#cards.lastIdOf(cardKey);
			const isLate =
				(newest !== undefined && id <= newest) ||
				(last !== undefined && compareEventIds(parseEventId(id), last) <= 0);
			if (isLate) cardKeys.add(cardKey);
			else newestIds.set(cardKey, id);
		}
		return { kind: 'histories', cardKeys };
	}

	/**
	 * Folds a portion.
	 * @param histories for each card that `needs` named, its events folded before this portion
	 */
	apply(
		events: readonly AnyEvent[],
		histories: ReadonlyMap<CardKey, readonly CardEvent[]> = NO_HISTORIES
	): void {
		const undoneBefore = histories.size > 0 ? new Set(this.#undone) : this.#undone;
		this.#applySettings(events);
		const ofHistories = new Map([...histories].map(([key, history]) => [key, [...history]]));
		for (const event of events) {
			if (this.#newestId === undefined || event.id > this.#newestId) this.#newestId = event.id;
			if (isQuizEnded(event)) this.#quizzes.set(event.id, summarizeQuiz(event));
			if (!isCardEvent(event)) continue;
			const whole = ofHistories.get(event.cardKey);
			if (whole) whole.push(event);
			else if (!this.#undone.has(event.id)) {
				const row = this.#cards.rowOf(event.cardKey);
				this.#step(row, event, 1);
				this.#cards.schedule(row, this.#scheduling);
			}
		}
		for (const [cardKey, history] of histories) {
			const row = this.#cards.rowOf(cardKey);
			this.#foldCard(row, history, undoneBefore, -1);
			const isLeft = this.#foldCard(row, ofHistories.get(cardKey) ?? [], this.#undone, 1);
			if (isLeft) this.#cards.schedule(row, this.#scheduling);
			else this.#cards.delete(cardKey);
		}
		this.#state = this.#makeState();
	}

	/**
	 * One card from all its events, in whatever order and however often they come; its days count them, or no longer do.
	 * @returns whether there was any that is not taken back
	 */
	#foldCard(
		row: number,
		events: readonly CardEvent[],
		undone: ReadonlySet<EventId>,
		times: 1 | -1
	): boolean {
		const byId = new Map(events.map((event) => [event.id, event]));
		const kept = [...byId.values()].filter(({ id }) => !undone.has(id));
		this.#cards.clear(row);
		for (const event of kept.sort((a, b) => (a.id < b.id ? -1 : 1))) this.#step(row, event, times);
		return kept.length > 0;
	}

	#step(row: number, event: CardEvent, times: 1 | -1): void {
		const { millis, counter, deviceId } = parseEventId(event.id);
		this.#cards.noteId(row, millis, counter, this.#cards.deviceNumber(deviceId));
		if (event.kind !== 'reviewed') {
			this.#cards.suspend(row, event.kind === 'suspended');
			return;
		}
		const { studyDay, atMillis, latencyMillis, confidence } = event;
		const grade = GRADES.indexOf(event.grade);
		const role = this.#cards.review(row, studyDay, grade, atMillis, this.#scheduling);
		this.#days.count(studyDay, role, grade > 0, latencyMillis, times);
		if (confidence !== undefined)
			this.#confidence.count(confidencePercent(confidence), grade > 0, times);
	}

	#settingsWith(events: readonly AnyEvent[]): FoldedSettings {
		if (!events.some(concernsSettings)) return this.#folded;
		const settingEvents = new Map(this.#settingEvents);
		const undone = new Set(this.#undone);
		for (const event of events) {
			if (isSettingEvent(event)) settingEvents.set(event.id, event);
			if (isTakingBack(event)) undone.add(event.eventId);
		}
		return foldSettings(settingEvents.values(), undone);
	}

	#applySettings(events: readonly AnyEvent[]): void {
		for (const event of events) {
			if (isSettingEvent(event)) this.#settingEvents.set(event.id, event);
			if (isTakingBack(event)) this.#undone.add(event.eventId);
		}
		if (!events.some(concernsSettings)) return;
		this.#folded = foldSettings(this.#settingEvents.values(), this.#undone);
		const { desiredRetention } = this.#folded.settings;
		if (desiredRetention === this.#scheduling.desiredRetention) return;
		this.#scheduling = { ...this.#scheduling, desiredRetention };
		this.#cards.scheduleAll(this.#scheduling);
	}

	#makeState(): LearnerState {
		return {
			cards: this.#cards,
			days: this.#days.summaries,
			confidence: this.#confidence.levels,
			fsrs: this.#scheduling.fsrs,
			quizzes: foldQuizzes(this.#quizzes.values(), this.#undone),
			...this.#folded
		};
	}
}

/** What a snapshot keeps of a fold. */
export interface SavedFold {
	readonly cards: SavedCards;
	readonly days: readonly StudyDaySummary[];
	readonly confidence: readonly ConfidenceLevel[];
	readonly settingEvents: readonly SettingEvent[];
	/** Those taken back too. */
	readonly quizzes: readonly QuizSummary[];
	readonly undoneIds: readonly EventId[];
	readonly newestId: EventId | undefined;
}

/** The same as it comes out of a snapshot. */
export type OpenedFold = SavedFold & { readonly cards: PackedCards };

const NO_HISTORIES: ReadonlyMap<CardKey, readonly CardEvent[]> = new Map();

const concernsSettings = (event: AnyEvent) => isSettingEvent(event) || isTakingBack(event);
