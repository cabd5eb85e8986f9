import type { CardKey, EventId } from './event';
import { compareEventIds, type EventIdParts, parseEventId } from './event-id';
import { type NumberedCards, numberCards } from './number-cards';
import type { EventColumns } from './packed/event-columns';
import { Numbering } from './packed/numbering';

/** The events of cards from any number of blocks: those of one card together, in the order of their ids, each once. */
export interface CardGroups {
	/** Ascending. */
	readonly cardKeys: readonly CardKey[];
	/** Where each card's places begin in `order`; one entry more than there are cards. */
	readonly starts: Uint32Array;
	/** Where each event stands in the columns. */
	readonly order: Uint32Array;
	readonly columns: Pick<
		EventColumns,
		'kinds' | 'studyDays' | 'grades' | 'atMillis' | 'latencyMillis' | 'confidences'
	>;
	/** @param place in the columns */
	readonly idAt: (place: number) => EventIdParts;
}

/**
 * Events taken back are left out. One pass counts, one places, and then each card's few events are put in order:
 * linear in the number of events, however the blocks come.
 * @param isWanted by a card's number; the others have no events in what is returned
 */
export function groupByCard(
	blocks: readonly EventColumns[],
	undone: ReadonlySet<EventId>,
	numbered: NumberedCards = numberCards(blocks),
	isWanted: (card: number) => boolean = () => true
): CardGroups {
	const { cardKeys } = numbered;
	const { columns, cards, idAt, compare } = join(blocks, undone, numbered, isWanted);
	const counts = new Uint32Array(cardKeys.length + 1);
	for (const card of cards) (counts[card + 1] as number)++;
	for (let card = 1; card < counts.length; card++)
		counts[card] = (counts[card] as number) + (counts[card - 1] as number);
	const next = counts.slice();
	const order = new Uint32Array(cards.length);
	for (let place = 0; place < cards.length; place++) {
		const card = cards[place] as number;
		order[next[card] as number] = place;
		(next[card] as number)++;
	}
	const starts = sortEach(order, counts, compare);
	return { cardKeys, starts, order, columns, idAt };
}

/** The wanted events of all blocks in one set of columns. */
function join(
	blocks: readonly EventColumns[],
	undone: ReadonlySet<EventId>,
	{ numbers }: NumberedCards,
	isWanted: (card: number) => boolean
) {
	const most = blocks.reduce((sum, block) => sum + block.size, 0);
	const devices = new Numbering<string>(String);
	const cards = new Uint32Array(most);
	const idDevices = new Uint32Array(most);
	const idMillis = new Float64Array(most);
	const idCounters = new Uint32Array(most);
	const columns = {
		kinds: new Uint8Array(most),
		studyDays: new Int32Array(most),
		grades: new Uint8Array(most),
		atMillis: new Float64Array(most),
		latencyMillis: new Float64Array(most),
		confidences: new Uint8Array(most)
	};
	const isUndone = undoneTest(undone);
	let size = 0;
	for (const [index, block] of blocks.entries()) {
		const deviceNumbers = block.devices.map((device) => devices.of(device));
		for (let place = 0; place < block.size; place++) {
			if (block.kinds[place] === 0) continue;
			const card = numbers[index]?.[block.cards[place] as number] as number;
			if (!isWanted(card) || isUndone(block, place)) continue;
			cards[size] = card;
			idDevices[size] = deviceNumbers[block.idDevices[place] as number] as number;
			idMillis[size] = block.idMillis[place] as number;
			idCounters[size] = block.idCounters[place] as number;
			columns.kinds[size] = block.kinds[place] as number;
			columns.studyDays[size] = block.studyDays[place] as number;
			columns.grades[size] = block.grades[place] as number;
			columns.atMillis[size] = block.atMillis[place] as number;
			columns.latencyMillis[size] = block.latencyMillis[place] as number;
			columns.confidences[size] = block.confidences[place] as number;
			size++;
		}
	}
	const idAt = (place: number): EventIdParts => ({
		millis: idMillis[place] as number,
		counter: idCounters[place] as number,
		deviceId: devices.list[idDevices[place] as number] as string
	});
	const compare = (a: number, b: number) =>
		(idMillis[a] as number) - (idMillis[b] as number) || compareEventIds(idAt(a), idAt(b));
	return { columns, cards: cards.subarray(0, size), idAt, compare };
}

/** Few events are ever taken back: their times tell nearly all the others apart at once. */
export function undoneTest(
	undone: ReadonlySet<EventId>
): (block: Pick<EventColumns, 'idMillis' | 'idOf'>, place: number) => boolean {
	if (undone.size === 0) return () => false;
	const moments = new Set(Array.from(undone, (id) => parseEventId(id).millis));
	return ({ idMillis, idOf }, place) =>
		moments.has(idMillis[place] as number) && undone.has(idOf(place));
}

/**
 * Puts the stretch of each card in order, which it nearly always is, and drops repetitions.
 * @returns where the stretches begin now
 */
function sortEach(
	order: Uint32Array,
	starts: Uint32Array,
	compare: (a: number, b: number) => number
): Uint32Array {
	const kept = new Uint32Array(starts.length);
	let end = 0;
	for (let card = 0; card + 1 < starts.length; card++) {
		const stretch = order.subarray(starts[card], starts[card + 1]);
		if (!isAscending(stretch, compare)) stretch.sort(compare);
		const first = end;
		for (const place of stretch)
			if (end === first || compare(order[end - 1] as number, place) !== 0) order[end++] = place;
		kept[card + 1] = end;
	}
	return kept;
}

function isAscending(stretch: Uint32Array, compare: (a: number, b: number) => number): boolean {
	for (let index = 1; index < stretch.length; index++)
		if (compare(stretch[index - 1] as number, stretch[index] as number) > 0) return false;
	return true;
}
