import { type Card, isDue, parseCardKey, RELEARN_AFTER_MINUTES, retrievability } from './card';
import type { Cards } from './card-table';
import type { CardKey } from './event';
import type { Fsrs } from './fsrs';
import { LeastRecalled } from './least-recalled';
import type { LearnerSettings } from './settings';
import type { StudyTarget } from './study-target';
import type { EpochMillis, StudyDay } from './time';

interface Waiting {
	readonly cardKey: CardKey;
	readonly itemKey: string;
	readonly fresh: boolean;
}

interface Relearning {
	readonly cardKey: CardKey;
	readonly itemKey: string;
	readonly dueAtMillis: EpochMillis;
}

/** What is left to ask today. */
export interface StudyQueue {
	/** In the order asked. */
	readonly waiting: readonly Waiting[];
	/** Graded `again` today; asked once more after their ten minutes, soonest first. */
	readonly relearning: readonly Relearning[];
}

/** What sets with an exam ahead ask today, and nothing else of them. */
export interface TodayPlan {
	readonly setIds: ReadonlySet<string>;
	readonly cardKeys: ReadonlySet<CardKey>;
}

interface QueueSource {
	readonly cards: Pick<Cards, 'get' | 'reviewedSince'>;
	readonly fsrs: Fsrs;
	/** What may be asked, in the order in which new cards come. */
	readonly targets: readonly StudyTarget[];
	readonly settings: LearnerSettings;
	readonly today: StudyDay;
	readonly plan?: TodayPlan | undefined;
}

/**
 * Today's cards: what is due, the least likely to be recalled first; new cards, core before detail, mixed in
 * evenly; each within its daily limit. Of an item with several cards at most one new one comes on a day. What an exam
 * asks comes first, and the limits are not for it: its plan keeps to its own minutes.
 */
export function studyQueue(source: QueueSource): StudyQueue {
	const { cards, fsrs, targets, settings, today, plan } = source;
	const done = doneToday(cards, today);
	const due = new LeastRecalled(settings.reviewsPerDay - done.reviews);
	const relearning: Relearning[] = [];
	const unseen: StudyTarget[] = [];
	const planned = new LeastRecalled(Infinity);
	const plannedFresh: Waiting[] = [];
	const newItemsToday = new Set<string>();
	for (const target of targets) {
		const card = cards.get(target.cardKey);
		const underPlan = plan?.setIds.has(parseCardKey(target.cardKey).setId) ?? false;
		const isPlanned = underPlan && plan?.cardKeys.has(target.cardKey);
		if (!card || card.reviewCount === 0) {
			if (card?.suspended) continue;
			if (isPlanned) plannedFresh.push(waitingOf(target, true));
			else if (!underPlan) unseen.push(target);
			continue;
		}
		if (card.firstDay === today) newItemsToday.add(target.itemKey);
		if (card.suspended) continue;
		if (isRelearning(card, today)) relearning.push(relearningOf(card, target.itemKey));
		else if (underPlan ? isPlanned && card.lastDay !== today : isDue(card, today))
			(underPlan ? planned : due).offer(target, retrievability(card, today, fsrs));
	}
	return {
		waiting: mixIn(
			[...planned.take(), ...due.take()].map((target) => waitingOf(target, false)),
			[...plannedFresh, ...pickFresh(unseen, settings.newPerDay - done.fresh, newItemsToday)]
		),
		relearning: relearning.sort(bySoonest)
	};
}

/**
 * The card to ask now; undefined when the day is done. Never two cards of one item in a row while anything
 * else is left. A card being relearned is asked ahead of its time when nothing else is.
 */
export function nextCard(
	{ waiting, relearning }: StudyQueue,
	now: EpochMillis,
	previousItemKey?: string
): CardKey | undefined {
	const another = ({ itemKey }: { itemKey: string }) => itemKey !== previousItemKey;
	const ripe = relearning.filter(({ dueAtMillis }) => dueAtMillis <= now);
	const next =
		ripe.find(another) ??
		waiting.find(another) ??
		relearning.find(another) ??
		waiting[0] ??
		relearning[0];
	return next?.cardKey;
}

/** The queue with some cards ahead of all others, due or not; those set aside are left out. */
export function askFirst(
	queue: StudyQueue,
	cardKeys: readonly CardKey[],
	cards: Pick<Cards, 'get'>
): StudyQueue {
	if (cardKeys.length === 0) return queue;
	const first = cardKeys.filter((cardKey) => !cards.get(cardKey)?.suspended);
	const isOther = ({ cardKey }: { cardKey: CardKey }) => !first.includes(cardKey);
	return {
		waiting: [
			...first.map((cardKey) => ({ cardKey, itemKey: itemKeyOf(cardKey), fresh: false })),
			...queue.waiting.filter(isOther)
		],
		relearning: queue.relearning.filter(isOther)
	};
}

/** The queue after a review of a card: it leaves, or waits to be asked again today. */
export function afterReview(queue: StudyQueue, card: Card, today: StudyDay): StudyQueue {
	const isOther = ({ cardKey }: { cardKey: CardKey }) => cardKey !== card.key;
	const waiting = queue.waiting.filter(isOther);
	const relearning = queue.relearning.filter(isOther);
	if (isRelearning(card, today)) {
		relearning.push(relearningOf(card, itemKeyOf(card.key)));
		relearning.sort(bySoonest);
	}
	return { waiting, relearning };
}

export interface Remaining {
	readonly due: number;
	readonly fresh: number;
	readonly relearning: number;
}

export function remaining({ waiting, relearning }: StudyQueue): Remaining {
	const fresh = waiting.filter((entry) => entry.fresh).length;
	return { due: waiting.length - fresh, fresh, relearning: relearning.length };
}

/** `set/item` of a card. */
export const itemKeyOf = (cardKey: CardKey) => cardKey.slice(0, cardKey.lastIndexOf('/'));

const isRelearning = (card: Card, today: StudyDay) =>
	card.reviewCount > 0 && card.lastGrade === 'again' && card.lastDay === today && !card.suspended;

const relearningOf = (card: Card, itemKey: string): Relearning => ({
	cardKey: card.key,
	itemKey,
	dueAtMillis: card.lastAtMillis + RELEARN_AFTER_MINUTES * 60_000
});

const bySoonest = (a: Relearning, b: Relearning) =>
	a.dueAtMillis - b.dueAtMillis || (a.cardKey < b.cardKey ? -1 : 1);

/** Cards reviewed today, whatever set they are of: those first seen today, and the others. */
export function doneToday(
	cards: Pick<Cards, 'reviewedSince'>,
	today: StudyDay
): { readonly reviews: number; readonly fresh: number } {
	let reviews = 0;
	let fresh = 0;
	for (const card of cards.reviewedSince(today)) {
		if (card.lastDay !== today) continue;
		if (card.firstDay === today) fresh += 1;
		else reviews += 1;
	}
	return { reviews, fresh };
}

function pickFresh(
	unseen: readonly StudyTarget[],
	limit: number,
	takenItems: ReadonlySet<string>
): Waiting[] {
	const picked: Waiting[] = [];
	const items = new Set(takenItems);
	for (const weight of ['core', 'detail'])
		for (const target of unseen) {
			if (picked.length >= limit) return picked;
			if (target.weight !== weight || items.has(target.itemKey)) continue;
			items.add(target.itemKey);
			picked.push(waitingOf(target, true));
		}
	return picked;
}

const waitingOf = ({ cardKey, itemKey }: StudyTarget, fresh: boolean): Waiting => ({
	cardKey,
	itemKey,
	fresh
});

/** Both lists in their own order, the shorter spread evenly through the longer. */
function mixIn(reviews: readonly Waiting[], fresh: readonly Waiting[]): Waiting[] {
	const place = (list: readonly Waiting[]) =>
		list.map((entry, index) => ({ entry, at: (index + 0.5) / list.length }));
	return [...place(reviews), ...place(fresh)].sort((a, b) => a.at - b.at).map(({ entry }) => entry);
}
