import type { CardKey, EventId } from './event';
import { compareEventIds, type EventIdParts, formatEventId, parseEventId } from './event-id';
import type { EventColumns } from './packed/event-columns';
import { KeyNumbering } from './packed/key-numbering';
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
 */
export function groupByCard(
	blocks: readonly EventColumns[],
	undone: ReadonlySet<EventId>
): CardGroups {
	const { columns, cards, idAt, compare, cardKeys } = join(blocks);
	const isUndone = undoneTest(undone, idAt);
	const counts = new Uint32Array(cardKeys.length + 1);
	const kept = new Uint32Array(cards.length);
	let keptCount = 0;
	for (let place = 0; place < cards.length; place++) {
		if (columns.kinds[place] === 0 || isUndone(place)) continue;
		kept[keptCount++] = place;
		(counts[(cards[place] as number) + 1] as number)++;
	}
	for (let card = 1; card < counts.length; card++)
		counts[card] = (counts[card] as number) + (counts[card - 1] as number);
	const next = counts.slice();
	const order = new Uint32Array(keptCount);
	for (let index = 0; index < keptCount; index++) {
		const place = kept[index] as number;
		const card = cards[place] as number;
		order[next[card] as number] = place;
		(next[card] as number)++;
	}
	const starts = sortEach(order, counts, compare);
	return { cardKeys, starts, order, columns, idAt };
}

function join(blocks: readonly EventColumns[]) {
	const size = blocks.reduce((sum, block) => sum + block.size, 0);
	const keys = new KeyNumbering();
	const devices = new Numbering<string>(String);
	const cards = new Uint32Array(size);
	const idDevices = new Uint32Array(size);
	const idMillis = new Float64Array(size);
	const idCounters = new Uint32Array(size);
	const columns = {
		kinds: new Uint8Array(size),
		studyDays: new Int32Array(size),
		grades: new Uint8Array(size),
		atMillis: new Float64Array(size),
		latencyMillis: new Float64Array(size),
		confidences: new Uint8Array(size)
	};
	let offset = 0;
	for (const block of blocks) {
		columns.kinds.set(block.kinds, offset);
		columns.studyDays.set(block.studyDays, offset);
		columns.grades.set(block.grades, offset);
		columns.atMillis.set(block.atMillis, offset);
		columns.latencyMillis.set(block.latencyMillis, offset);
		columns.confidences.set(block.confidences, offset);
		idMillis.set(block.idMillis, offset);
		idCounters.set(block.idCounters, offset);
		const keyNumbers = keys.numbersOf(block.packedKeys);
		const deviceNumbers = block.devices.map((device) => devices.of(device));
		for (let place = 0; place < block.size; place++) {
			cards[offset + place] = keyNumbers[block.cards[place] as number] ?? 0;
			idDevices[offset + place] = deviceNumbers[block.idDevices[place] as number] as number;
		}
		offset += block.size;
	}
	const texts = keys.list();
	const inOrder = Uint32Array.from(texts.keys()).sort((a, b) =>
		(texts[a] as CardKey) < (texts[b] as CardKey) ? -1 : 1
	);
	const cardKeys = Array.from(inOrder, (number) => texts[number] as CardKey);
	const ranks = new Uint32Array(texts.length);
	for (const [rank, number] of inOrder.entries()) ranks[number] = rank;
	for (let place = 0; place < size; place++) cards[place] = ranks[cards[place] as number] as number;
	const idAt = (place: number): EventIdParts => ({
		millis: idMillis[place] as number,
		counter: idCounters[place] as number,
		deviceId: devices.list[idDevices[place] as number] as string
	});
	const compare = (a: number, b: number) =>
		(idMillis[a] as number) - (idMillis[b] as number) || compareEventIds(idAt(a), idAt(b));
	return { columns, cards, idAt, compare, cardKeys };
}

/** Few events are ever taken back: their times tell nearly all the others apart at once. */
function undoneTest(undone: ReadonlySet<EventId>, idAt: CardGroups['idAt']) {
	if (undone.size === 0) return () => false;
	const moments = new Set(Array.from(undone, (id) => parseEventId(id).millis));
	return (place: number) => {
		const id = idAt(place);
		return moments.has(id.millis) && undone.has(formatEventId(id));
	};
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
