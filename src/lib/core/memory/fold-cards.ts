import type { Scheduling } from './card';
import { emptyColumns } from './card-columns';
import { CardTable } from './card-table';
import { ConfidenceTable } from './confidence-table';
import { DayTable } from './day-table';
import type { EventId } from './event';
import type { OpenedFold } from './fold';
import { groupByCard, undoneTest } from './group-by-card';
import { type NumberedCards, numberCards } from './number-cards';
import { type EventColumns, PACKED_KINDS } from './packed/event-columns';
import { packKeys } from './packed/pack-keys';
import { SortedKeys } from './packed/sorted-keys';

const REVIEWED = PACKED_KINDS.indexOf('reviewed');
const SUSPENDED = PACKED_KINDS.indexOf('suspended');

/**
 * What all events of cards come to. A card of which every event is newer than the one before, and none is taken back, is
 * stepped as its events come: that is nearly every card, and takes no sorting. The others are put in order first.
 */
export function foldCards(
	blocks: readonly EventColumns[],
	undone: ReadonlySet<EventId>,
	scheduling: Scheduling
): Pick<OpenedFold, 'cards' | 'days' | 'confidence'> {
	const inTime = blocks.toSorted((a, b) => (a.idMillis[0] ?? 0) - (b.idMillis[0] ?? 0));
	const numbered = numberCards(inTime);
	const { cardKeys } = numbered;
	const keys = new SortedKeys(packKeys(cardKeys));
	const table = new CardTable({ keys, columns: emptyColumns(keys.size), devices: [] });
	const days = new DayTable();
	const confidence = new ConfidenceTable();

	function step(row: number, columns: SteppedColumns, place: number): void {
		const kind = columns.kinds[place];
		if (kind !== REVIEWED) {
			table.suspend(row, kind === SUSPENDED);
			return;
		}
		const day = columns.studyDays[place] as number;
		const grade = columns.grades[place] as number;
		const role = table.review(row, day, grade, columns.atMillis[place] as number, scheduling);
		days.count(day, role, grade > 0, columns.latencyMillis[place] as number, 1);
		const code = columns.confidences[place] as number;
		if (code > 0) confidence.count(code - 1, grade > 0, 1);
	}

	const order = orderOfCards(inTime, numbered, undone);
	for (const [index, block] of inTime.entries()) {
		const { kinds, cards, idMillis, idCounters, idDevices } = block;
		const rows = numbered.numbers[index] as Uint32Array;
		const devices = block.devices.map((device) => table.deviceNumber(device));
		for (let place = 0; place < block.size; place++) {
			if (kinds[place] === 0) continue;
			const row = rows[cards[place] as number] as number;
			if (order[row] !== STRAIGHT) continue;
			const device = devices[idDevices[place] as number] as number;
			table.noteId(row, idMillis[place] as number, idCounters[place] as number, device);
			step(row, block, place);
		}
	}
	const others = order.includes(CROSSED)
		? groupByCard(inTime, undone, numbered, (row) => order[row] === CROSSED)
		: undefined;
	for (let row = 0; row < cardKeys.length; row++) {
		if (order[row] === STRAIGHT) continue;
		const [start, end] = [others?.starts[row] ?? 0, others?.starts[row + 1] ?? 0];
		for (let index = start; others && index < end; index++)
			step(row, others.columns, others.order[index] as number);
		if (!others || start === end) {
			table.delete(cardKeys[row] as string);
			continue;
		}
		const { millis, counter, deviceId } = others.idAt(others.order[end - 1] as number);
		table.noteId(row, millis, counter, table.deviceNumber(deviceId));
	}
	table.scheduleAll(scheduling);
	const saved = table.save();
	return {
		cards: { ...saved, keys: keysOf(saved.keys) },
		days: days.summaries,
		confidence: confidence.levels
	};
}

type SteppedColumns = Pick<
	EventColumns,
	'kinds' | 'studyDays' | 'grades' | 'atMillis' | 'latencyMillis' | 'confidences'
>;

const keysOf = (keys: SortedKeys | readonly string[]) =>
	keys instanceof SortedKeys ? keys : new SortedKeys(packKeys(keys));

/** Of each card: whether it has events, and whether they come in order and none is taken back. */
const UNSEEN = 0;
const STRAIGHT = 1;
const CROSSED = 2;

function orderOfCards(
	blocks: readonly EventColumns[],
	{ cardKeys, numbers }: NumberedCards,
	undone: ReadonlySet<EventId>
): Uint8Array {
	const order = new Uint8Array(cardKeys.length).fill(UNSEEN);
	const newest = new Float64Array(cardKeys.length);
	const isUndone = undoneTest(undone);
	for (const [index, block] of blocks.entries()) {
		const { kinds, cards, idMillis } = block;
		const rows = numbers[index] as Uint32Array;
		for (let place = 0; place < block.size; place++) {
			if (kinds[place] === 0) continue;
			const row = rows[cards[place] as number] as number;
			const millis = idMillis[place] as number;
			// Two of one millisecond are as good as crossed: it is rare, and their ids would have to be compared.
			const isCrossed = order[row] !== UNSEEN && millis <= (newest[row] as number);
			order[row] =
				isCrossed || order[row] === CROSSED || isUndone(block, place) ? CROSSED : STRAIGHT;
			newest[row] = millis;
		}
	}
	return order;
}
