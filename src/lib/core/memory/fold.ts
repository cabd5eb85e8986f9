import type { Card } from './card';
import type { CardKey, EventId, LearnerEvent, UnknownEvent } from './event';
import { type CardEvent, foldCard, rescheduleCard, stepCard } from './fold-card';
import type { LearnerState } from './learner-log';
import { changeSetting, DEFAULT_SETTINGS, type LearnerSettings } from './settings';

type AnyEvent = LearnerEvent | UnknownEvent;
/** The events that settings and exam days are a fold of. */
export type SettingEvent = Extract<LearnerEvent, { kind: 'setting-changed' | 'exam-set' }>;

/**
 * The fold of a learner's log, grown event by event. Events may come in any order, twice, and in any
 * portions: the result is the same, byte for byte. What cannot be folded in passing (an event older than
 * its card's last one, or one taken back) makes the fold ask for that card's events. `undone` takes back
 * an event of any kind but its own: what was undone is done again by a new event.
 */
export class LearnerFold {
	readonly #cards: Map<CardKey, Card>;
	/** Few enough to keep whole: people change settings and exam days seldom. */
	readonly #settingEvents: Map<EventId, SettingEvent>;
	readonly #undone: Set<EventId>;
	#state: LearnerState;
	#newestId: EventId | undefined;

	constructor(saved?: SavedFold) {
		this.#cards = new Map(saved?.cards.map((card) => [card.key, card]));
		this.#settingEvents = new Map(saved?.settingEvents.map((event) => [event.id, event]));
		this.#undone = new Set(saved?.undoneIds);
		this.#newestId = saved?.newestId;
		this.#state = this.#wrap(this.#settings());
	}

	/** A new object after each change, around the same map of cards. */
	get state(): LearnerState {
		return this.#state;
	}

	/** The greatest event id folded. */
	get newestId(): EventId | undefined {
		return this.#newestId;
	}

	/** Everything needed to go on from here, for a snapshot. */
	save(): SavedFold {
		return {
			cards: [...this.#cards.values()],
			settingEvents: [...this.#settingEvents.values()],
			undoneIds: [...this.#undone],
			newestId: this.#newestId
		};
	}

	/**
	 * Folds one event.
	 * @returns what the caller still has to `refold`: a card by its key, or the card of an event taken back,
	 *   which the caller has to look up; undefined where nothing is left to do.
	 */
	apply(event: AnyEvent): Refold | undefined {
		if (this.#newestId === undefined || event.id > this.#newestId) this.#newestId = event.id;
		if (!isKnown(event)) return undefined;
		if (event.kind === 'undone') {
			this.#undone.add(event.eventId);
			// Asked for again when the event comes twice: the first time may have been cut short.
			if (!this.#settingEvents.has(event.eventId)) return { undoneId: event.eventId };
			this.#applySettings();
			return undefined;
		}
		if (isSettingEvent(event)) {
			this.#settingEvents.set(event.id, event);
			this.#applySettings();
			return undefined;
		}
		const card = this.#cards.get(event.cardKey);
		if (this.#undone.has(event.id)) return undefined;
		if (card && event.id === card.lastEventId) return undefined;
		if (card && event.id < card.lastEventId) return { cardKey: event.cardKey };
		this.#cards.set(event.cardKey, stepCard(card, event, this.#state.settings.desiredRetention));
		this.#state = { ...this.#state };
		return undefined;
	}

	/** Makes a card anew from all its events, in whatever order and however often they come. */
	refold(cardKey: CardKey, events: Iterable<CardEvent>): void {
		const byId = new Map<EventId, CardEvent>();
		for (const event of events) if (!this.#undone.has(event.id)) byId.set(event.id, event);
		const card = foldCard(inOrder(byId), this.#state.settings.desiredRetention);
		if (card) this.#cards.set(cardKey, card);
		else this.#cards.delete(cardKey);
		this.#state = { ...this.#state };
	}

	#settings(): LearnerSettings {
		return inOrder(this.#settingEvents)
			.filter((event) => event.kind === 'setting-changed' && !this.#undone.has(event.id))
			.reduce(
				(settings, event) =>
					event.kind === 'setting-changed'
						? changeSetting(settings, event.name, event.value)
						: settings,
				DEFAULT_SETTINGS
			);
	}

	#applySettings(): void {
		const settings = this.#settings();
		if (settings.desiredRetention !== this.#state.settings.desiredRetention)
			for (const [key, card] of this.#cards)
				this.#cards.set(key, rescheduleCard(card, settings.desiredRetention));
		this.#state = this.#wrap(settings);
	}

	#wrap(settings: LearnerSettings): LearnerState {
		const exams = new Map<string, { day: number; minutesPerDay: number }>();
		for (const event of inOrder(this.#settingEvents)) {
			if (event.kind !== 'exam-set' || this.#undone.has(event.id)) continue;
			if (event.day === null) exams.delete(event.setId);
			else exams.set(event.setId, { day: event.day, minutesPerDay: event.minutesPerDay });
		}
		return { cards: this.#cards, settings, exams };
	}
}

/** What a snapshot keeps of a fold. */
export interface SavedFold {
	readonly cards: readonly Card[];
	readonly settingEvents: readonly SettingEvent[];
	readonly undoneIds: readonly EventId[];
	readonly newestId: EventId | undefined;
}

export type Refold = { readonly cardKey: CardKey } | { readonly undoneId: EventId };

/** The whole log at once; any order, any duplicates. */
export function foldEvents(events: Iterable<AnyEvent>): LearnerFold {
	const all = [...events].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	const fold = new LearnerFold();
	// What is taken back is known before the first review is folded, so no card needs refolding.
	for (const event of all) if (event.kind === 'undone') fold.apply(event);
	for (const event of all) if (event.kind !== 'undone') fold.apply(event);
	return fold;
}

const KNOWN_KINDS: readonly string[] = [
	'reviewed',
	'undone',
	'suspended',
	'resumed',
	'exam-set',
	'setting-changed'
] satisfies readonly LearnerEvent['kind'][];

export function isSettingEvent(event: AnyEvent): event is SettingEvent {
	return event.kind === 'setting-changed' || event.kind === 'exam-set';
}

function isKnown(event: AnyEvent): event is LearnerEvent {
	return KNOWN_KINDS.includes(event.kind);
}

function inOrder<Event>(byId: ReadonlyMap<EventId, Event>): Event[] {
	return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}
