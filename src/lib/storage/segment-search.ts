import type { CardKey, EventId } from '../core/memory/event';
import {
	type AnyEvent,
	type CardEvent,
	type EventColumns,
	isCardEvent
} from '../core/memory/packed/event-columns';
import type { Arrival, Database } from './database';
import { cardMarks, readSegment, type Segment } from './segments';

/** Finds single events among sealed ones, reading no more segments than may have them. */
export class SegmentSearch {
	readonly #db: Database;
	readonly #columnsOf: (segment: Segment) => Promise<EventColumns | undefined>;
	/** Which cards each segment has events of; undefined where any card may have some. */
	readonly #marks = new Map<Arrival, Uint32Array | undefined>();

	constructor(db: Database, columnsOf: (segment: Segment) => Promise<EventColumns | undefined>) {
		this.#db = db;
		this.#columnsOf = columnsOf;
	}

	async byId(id: EventId): Promise<AnyEvent | undefined> {
		// The newest first: what is taken back was mostly done a moment ago.
		for (const first of (await this.#db.getAllKeys('segments')).toReversed()) {
			const segment = await this.#segmentAt(first);
			if (!segment || id < segment.leastId || id > segment.greatestId) continue;
			const columns = await this.#columnsOf(segment);
			for (let place = 0; columns && place < columns.size; place++)
				if (columns.idOf(place) === id) return columns.eventAt(place);
		}
		return undefined;
	}

	/** Adds to each card's events those that are sealed, up to an arrival. */
	async addTo(histories: ReadonlyMap<CardKey, CardEvent[]>, upTo: Arrival): Promise<void> {
		const wanted = cardMarks(histories.keys());
		for (const [first, marks] of await this.#allMarks()) {
			if (first > upTo || (marks && !wanted.some((mark) => holds(marks, mark)))) continue;
			const segment = await this.#segmentAt(first);
			const columns = segment && (await this.#columnsOf(segment));
			if (columns) collect(columns, upTo + 1 - first, histories);
		}
	}

	async #segmentAt(first: Arrival): Promise<Segment | undefined> {
		return readSegment(first, await this.#db.get('segments', first));
	}

	async #allMarks(): Promise<ReadonlyMap<Arrival, Uint32Array | undefined>> {
		const { store } = this.#db.transaction('segmentCards');
		const firsts = (await store.getAllKeys()).filter((first) => !this.#marks.has(first));
		const lists: unknown[] = await Promise.all(firsts.map((first) => store.get(first)));
		for (const [index, first] of firsts.entries()) {
			const list = lists[index];
			this.#marks.set(first, list instanceof Uint32Array ? list : undefined);
		}
		return this.#marks;
	}
}

/** @param end the place behind the last one wanted */
function collect(
	columns: EventColumns,
	end: number,
	histories: ReadonlyMap<CardKey, CardEvent[]>
): void {
	const wanted = new Map(columns.cardKeys.map((key, card) => [card, histories.get(key)]));
	for (let place = 0; place < Math.min(columns.size, end); place++) {
		const events =
			columns.kinds[place] === 0 ? undefined : wanted.get(columns.cards[place] as number);
		const event = events && columns.eventAt(place);
		if (event && isCardEvent(event)) events.push(event);
	}
}

/** Whether an ascending list has a number. */
function holds(list: Uint32Array, wanted: number): boolean {
	let low = 0;
	let high = list.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const value = list[middle] as number;
		if (value === wanted) return true;
		if (value < wanted) low = middle + 1;
		else high = middle - 1;
	}
	return false;
}
