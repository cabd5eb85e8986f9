import type { Card, Scheduling } from './card';
import {
	CARD_COLUMNS,
	type CardColumns,
	emptyColumns,
	grownColumns,
	type ReviewRole,
	scheduleRow,
	stepReview
} from './card-columns';
import { type CardKey, type DeviceId, type Grade, GRADES } from './event';
import type { EventIdParts } from './event-id';
import { Numbering } from './packed/numbering';
import { SortedKeys } from './packed/sorted-keys';
import type { EpochMillis, StudyDay } from './time';

/** Cards as a screen reads them. Iterating gives them by their keys, ascending. */
export interface Cards extends Iterable<Card> {
	readonly size: number;
	has(key: CardKey): boolean;
	get(key: CardKey): Card | undefined;
	keys(): CardKey[];
	/** Every card without its key, in no order: many times faster, for what is counted over all of them. */
	memories(): Iterable<Omit<Card, 'key'>>;
	/** Cards last reviewed on a day, or later where a clock ran ahead. */
	reviewedSince(day: StudyDay): Card[];
}

/** Cards as a few long columns, read and written where they lie: as they are stored, so that opening is reading. */
export interface PackedCards {
	/** Their keys, ascending; a card's place among them is its row. */
	readonly keys: SortedKeys;
	readonly columns: CardColumns;
	readonly devices: readonly string[];
}

/** The same with keys that may yet have to be packed. */
export type SavedCards = Omit<PackedCards, 'keys'> & {
	readonly keys: SortedKeys | readonly CardKey[];
};

/** Keys sorted once stay where they are; cards added since have their rows behind them. */
export class CardTable implements Cards {
	#keys: SortedKeys;
	#columns: CardColumns;
	readonly #devices: Numbering<string>;
	readonly #addedRows = new Map<CardKey, number>();
	readonly #addedKeys: CardKey[] = [];
	readonly #removed = new Set<number>();

	constructor({ keys, columns, devices }: PackedCards = NO_CARDS) {
		this.#keys = keys;
		this.#columns = columns;
		this.#devices = new Numbering<string>(String);
		for (const device of devices) this.#devices.of(device);
	}

	get size(): number {
		return this.#rowCount - this.#removed.size;
	}

	has(key: CardKey): boolean {
		return this.#find(key) >= 0;
	}

	get(key: CardKey): Card | undefined {
		const row = this.#find(key);
		return row < 0 ? undefined : this.#cardAt(row, key);
	}

	keys(): CardKey[] {
		return this.#rowsByKey().map(({ key }) => key);
	}

	*[Symbol.iterator](): Iterator<Card> {
		for (const { key, row } of this.#rowsByKey()) yield this.#cardAt(row, key);
	}

	*memories(): Iterable<Omit<Card, 'key'>> {
		for (let row = 0; row < this.#rowCount; row++)
			if (!this.#removed.has(row)) yield this.#memoryAt(row);
	}

	reviewedSince(day: StudyDay): Card[] {
		const { lastDay, reviewCount } = this.#columns;
		const cards: Card[] = [];
		for (let row = 0; row < this.#rowCount; row++)
			if ((lastDay[row] as number) >= day && reviewCount[row] !== 0 && !this.#removed.has(row))
				cards.push(this.#cardAt(row, this.#keyAt(row)));
		return cards;
	}

	/** The newest event folded into the card; undefined where there is no such card. */
	lastIdOf(key: CardKey): EventIdParts | undefined {
		const row = this.#find(key);
		return row < 0 ? undefined : this.#idAt(row);
	}

	/** The card's row, with nothing in it yet where the card is new. */
	rowOf(key: CardKey): number {
		const row = this.#find(key);
		return row < 0 ? this.#add(key) : row;
	}

	/** Forgets what was stepped into a row. */
	clear(row: number): void {
		for (const name of CARD_COLUMNS) this.#columns[name][row] = 0;
	}

	/** Steps a review into a row; `schedule` is to follow. @param gradeIndex index into `GRADES` */
	review(
		row: number,
		day: StudyDay,
		gradeIndex: number,
		atMillis: EpochMillis,
		scheduling: Scheduling
	): ReviewRole {
		return stepReview(this.#columns, row, day, gradeIndex, atMillis, scheduling);
	}

	suspend(row: number, suspended: boolean): void {
		this.#columns.suspended[row] = suspended ? 1 : 0;
	}

	/** Notes the newest event stepped into a row. @param device its number, of `deviceNumber` */
	noteId(row: number, millis: EpochMillis, counter: number, device: number): void {
		this.#columns.idMillis[row] = millis;
		this.#columns.idCounter[row] = counter;
		this.#columns.idDevice[row] = device;
	}

	deviceNumber(deviceId: DeviceId): number {
		return this.#devices.of(deviceId);
	}

	schedule(row: number, scheduling: Scheduling): void {
		scheduleRow(this.#columns, row, scheduling);
	}

	delete(key: CardKey): void {
		const row = this.#find(key);
		if (row >= 0) this.#removed.add(row);
	}

	/** All cards, as under another desired retention: what they remember is the same, only their due days move. */
	scheduleAll(scheduling: Scheduling): void {
		for (let row = 0; row < this.#rowCount; row++) this.schedule(row, scheduling);
	}

	/** The same cards give the same columns, whatever order they came in. */
	save(): SavedCards {
		const isAsStored = this.#addedKeys.length === 0 && this.#removed.size === 0;
		const inOrder = isAsStored ? undefined : this.#rowsByKey();
		const columns = emptyColumns(this.size);
		for (const name of CARD_COLUMNS) {
			const [from, to] = [this.#columns[name], columns[name]];
			if (!inOrder) to.set(from.subarray(0, to.length));
			else for (const [place, { row }] of inOrder.entries()) to[place] = from[row] as number;
		}
		const devices = new Numbering<string>(String);
		for (let place = 0; place < this.size; place++)
			columns.idDevice[place] = devices.of(
				this.#devices.list[columns.idDevice[place] as number] as string
			);
		return {
			keys: inOrder ? inOrder.map(({ key }) => key) : this.#keys,
			columns,
			devices: devices.list
		};
	}

	/** Ascending by key. */
	#rowsByKey(): { readonly key: CardKey; readonly row: number }[] {
		const all = this.#keys.all().concat(this.#addedKeys);
		const rows = all.map((key, row) => ({ key, row })).filter(({ row }) => !this.#removed.has(row));
		return this.#addedKeys.length === 0 ? rows : rows.sort((a, b) => (a.key < b.key ? -1 : 1));
	}

	get #rowCount(): number {
		return this.#keys.size + this.#addedKeys.length;
	}

	#find(key: CardKey): number {
		const row = this.#addedRows.get(key) ?? this.#keys.find(key);
		return this.#removed.has(row) ? -1 : row;
	}

	#add(key: CardKey): number {
		const known = this.#addedRows.get(key) ?? this.#keys.find(key);
		if (known >= 0) {
			this.#removed.delete(known);
			this.clear(known);
			return known;
		}
		const row = this.#rowCount;
		this.#addedRows.set(key, row);
		this.#addedKeys.push(key);
		if (row >= this.#columns.idMillis.length)
			this.#columns = grownColumns(this.#columns, row * 2 + 16);
		return row;
	}

	#cardAt(row: number, key: CardKey): Card {
		return { key, ...this.#memoryAt(row) };
	}

	#memoryAt(row: number): Omit<Card, 'key'> {
		const columns = this.#columns;
		return {
			stability: columns.stability[row] as number,
			difficulty: columns.difficulty[row] as number,
			reviewCount: columns.reviewCount[row] as number,
			lapseCount: columns.lapseCount[row] as number,
			firstDay: columns.firstDay[row] as number,
			lastDay: columns.lastDay[row] as number,
			lastAtMillis: columns.lastAtMillis[row] as EpochMillis,
			lastGrade: GRADES[columns.lastGrade[row] as number] as Grade,
			dueDay: columns.dueDay[row] as number,
			suspended: columns.suspended[row] === 1
		};
	}

	#idAt(row: number): EventIdParts {
		const { idMillis, idCounter, idDevice } = this.#columns;
		return {
			millis: idMillis[row] as number,
			counter: idCounter[row] as number,
			deviceId: this.#devices.list[idDevice[row] as number] as string
		};
	}

	#keyAt(row: number): CardKey {
		return row < this.#keys.size
			? this.#keys.keyAt(row)
			: (this.#addedKeys[row - this.#keys.size] as CardKey);
	}
}

const NO_CARDS: PackedCards = {
	keys: new SortedKeys({ size: 0, letters: new Uint8Array(0), runs: new Uint32Array(0) }),
	columns: emptyColumns(0),
	devices: []
};
