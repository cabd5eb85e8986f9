import type { CardKey, EventId } from '../core/memory/event';
import {
	type AnyEvent,
	type CardEvent,
	type EventColumns,
	isCardEvent
} from '../core/memory/packed/event-columns';
import { readEvent } from '../core/memory/read-event';
import { lastArrivalOf, readStretch } from './arrivals';
import type { Arrival, Database } from './database';
import { cardMarks, readColumns, readSegment, type Segment } from './segments';

/** Reads a log wherever its events lie: in rows, or in segments. */
export class LogReader {
	readonly #db: Database;
	/** Which cards each segment has events of, read when first asked for; undefined where any card may have some. */
	readonly #marks = new Map<Arrival, Uint32Array | undefined>();
	/** Segments that could not be read, each as far as it is known. */
	readonly damaged = new Map<Arrival, Segment | undefined>();

	constructor(db: Database) {
		this.#db = db;
	}

	/** The newest arrival; 0 in an empty log. */
	async lastArrival(): Promise<Arrival> {
		return lastArrivalOf(this.#db.transaction(['events', 'segments']));
	}

	/** What arrived since, in the order of arrival. */
	async after(arrival: Arrival): Promise<{ events: AnyEvent[]; lastArrival: Arrival }> {
		const { segments, unreadable, rows, lastArrival } = await readStretch(this.#db, arrival);
		for (const first of unreadable) this.damaged.set(first, undefined);
		const events: AnyEvent[] = [];
		for (const segment of segments) {
			const columns = await this.columnsOf(segment);
			const from = Math.max(0, arrival + 1 - segment.first);
			for (let place = from; columns && place < columns.size; place++) {
				const event = columns.eventAt(place);
				if (event) events.push(event);
			}
		}
		for (const { event } of rows) events.push(event);
		return { events, lastArrival };
	}

	/** Those of the events that the log has. */
	async byIds(ids: readonly EventId[]): Promise<AnyEvent[]> {
		const found: AnyEvent[] = [];
		for (const id of ids) {
			const row = readEvent(await this.#db.getFromIndex('events', 'id', id));
			const event = row ?? (await this.#sealedEvent(id));
			if (event) found.push(event);
		}
		return found;
	}

	/** All events of some cards. */
	async ofCards(cardKeys: ReadonlySet<CardKey>): Promise<Map<CardKey, CardEvent[]>> {
		const histories = new Map<CardKey, CardEvent[]>();
		// Rows first: what another tab seals in the meantime is then met twice rather than never.
		for (const cardKey of cardKeys) {
			const rows = (await this.#db.getAllFromIndex('events', 'card', cardKey)).map(readEvent);
			histories.set(cardKey, rows.filter((row) => row !== undefined).filter(isCardEvent));
		}
		if (cardKeys.size === 0) return histories;
		const wanted = cardMarks(cardKeys);
		for (const [first, marks] of await this.#allMarks()) {
			if (marks && !wanted.some((mark) => holds(marks, mark))) continue;
			const segment = readSegment(first, await this.#db.get('segments', first));
			const columns = segment && (await this.columnsOf(segment));
			if (columns) collect(columns, histories);
		}
		return histories;
	}

	/** A segment's events; undefined where they are damaged, which is noted. */
	async columnsOf(segment: Segment): Promise<EventColumns | undefined> {
		const columns = await readColumns(segment);
		if (!columns) this.damaged.set(segment.first, segment);
		return columns;
	}

	async #sealedEvent(id: EventId): Promise<AnyEvent | undefined> {
		const { segments } = await readStretch(this.#db, 0);
		for (const segment of segments.toReversed()) {
			if (id < segment.leastId || id > segment.greatestId) continue;
			const columns = await this.columnsOf(segment);
			for (let place = 0; columns && place < columns.size; place++) {
				const event = columns.idOf(place) === id ? columns.eventAt(place) : undefined;
				if (event) return event;
			}
		}
		return undefined;
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

function collect(columns: EventColumns, histories: ReadonlyMap<CardKey, CardEvent[]>): void {
	const wanted = new Map(columns.cardKeys.map((key, card) => [card, histories.get(key)]));
	for (let place = 0; place < columns.size; place++) {
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
