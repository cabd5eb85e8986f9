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
import type { SegmentSearch } from './segment-search';
import { readColumns, type Segment } from './segments';

/** Reads a log wherever its events lie: in rows, or in segments. */
export class LogReader {
	readonly #db: Database;
	#search: Promise<SegmentSearch> | undefined;
	/** Segments that could not be read, each as far as it is known. */
	readonly damaged = new Map<Arrival, Segment | undefined>();

	constructor(db: Database) {
		this.#db = db;
	}

	/** The newest arrival; 0 in an empty log. */
	async lastArrival(): Promise<Arrival> {
		return lastArrivalOf(this.#db.transaction(['events', 'segments']));
	}

	/**
	 * What arrived since, in the order of arrival. Whole segments among it may be of a backup, and hold what arrived
	 * before, with a segment that is damaged now or by two tabs that restored the same at once.
	 */
	async after(
		arrival: Arrival
	): Promise<{ events: AnyEvent[]; lastArrival: Arrival; mayRepeat: boolean }> {
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
		return { events, lastArrival, mayRepeat: (segments.at(-1)?.first ?? 0) > arrival };
	}

	/** Those of the events that the log has. */
	async byIds(ids: readonly EventId[]): Promise<AnyEvent[]> {
		const found: AnyEvent[] = [];
		for (const id of ids) {
			const row = readEvent(await this.#db.getFromIndex('events', 'id', id));
			const event = row ?? (await (await this.#searchSegments()).byId(id));
			if (event) found.push(event);
		}
		return found;
	}

	/** All events of some cards up to an arrival: what another tab adds meanwhile is not yet folded. */
	async ofCards(cardKeys: ReadonlySet<CardKey>, upTo: Arrival): Promise<Map<CardKey, CardEvent[]>> {
		const histories = new Map<CardKey, CardEvent[]>();
		// Rows first: what another tab seals in the meantime is then met twice rather than never.
		for (const cardKey of cardKeys) {
			const index = this.#db.transaction('events').store.index('card');
			const [rows, arrivals] = await Promise.all([
				index.getAll(cardKey),
				index.getAllKeys(cardKey)
			]);
			const known = rows.filter((_, place) => (arrivals[place] as Arrival) <= upTo).map(readEvent);
			histories.set(cardKey, known.filter((row) => row !== undefined).filter(isCardEvent));
		}
		if (cardKeys.size > 0) await (await this.#searchSegments()).addTo(histories, upTo);
		return histories;
	}

	/** A segment's events; undefined where they are damaged, which is noted. */
	async columnsOf(segment: Segment): Promise<EventColumns | undefined> {
		const columns = await readColumns(segment);
		if (!columns) this.damaged.set(segment.first, segment);
		return columns;
	}

	/** Loaded when something is taken back, or comes late. */
	#searchSegments(): Promise<SegmentSearch> {
		return (this.#search ??= import('./segment-search').then(
			({ SegmentSearch }) => new SegmentSearch(this.#db, (segment) => this.columnsOf(segment))
		));
	}
}
