import { type Card, dueDayAfter, type Scheduling } from './card';
import type { CardFold } from './card-fold';
import { type CardKey, type Grade, GRADES } from './event';
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
	/** Cards last reviewed on a day, or later where a clock ran ahead. */
	reviewedSince(day: StudyDay): Card[];
}

export const CARD_COLUMN_KINDS = {
	stability: Float32Array,
	difficulty: Float32Array,
	reviewCount: Uint32Array,
	lapseCount: Uint32Array,
	firstDay: Int32Array,
	lastDay: Int32Array,
	dueDay: Int32Array,
	lastGrade: Uint8Array,
	suspended: Uint8Array,
	idMillis: Float64Array,
	idCounter: Uint32Array,
	idDevice: Uint32Array,
	lastAtMillis: Float64Array
} as const;
type ColumnName = keyof typeof CARD_COLUMN_KINDS;
export type CardColumns = { [Name in ColumnName]: InstanceType<(typeof CARD_COLUMN_KINDS)[Name]> };
const NAMES = Object.keys(CARD_COLUMN_KINDS) as ColumnName[];

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

export function emptyColumns(rows: number): CardColumns {
	return Object.fromEntries(
		NAMES.map((name) => [name, new CARD_COLUMN_KINDS[name](rows)])
	) as CardColumns;
}

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

	set(key: CardKey, fold: CardFold, scheduling: Scheduling): void {
		const row = this.#find(key);
		this.write(row < 0 ? this.#add(key) : row, fold, scheduling);
	}

	/** @param row the card's place among the keys the table was made with */
	write(row: number, fold: CardFold, scheduling: Scheduling): void {
		const columns = this.#columns;
		columns.stability[row] = fold.stability;
		columns.difficulty[row] = fold.difficulty;
		columns.reviewCount[row] = fold.reviewCount;
		columns.lapseCount[row] = fold.lapseCount;
		columns.firstDay[row] = fold.firstDay;
		columns.lastDay[row] = fold.lastDay;
		columns.dueDay[row] = fold.dueDay(scheduling);
		columns.lastGrade[row] = fold.lastGradeIndex;
		columns.suspended[row] = fold.suspended ? 1 : 0;
		columns.idMillis[row] = fold.lastId.millis;
		columns.idCounter[row] = fold.lastId.counter;
		columns.idDevice[row] = this.#devices.of(fold.lastId.deviceId);
		columns.lastAtMillis[row] = fold.lastAtMillis;
	}

	delete(key: CardKey): void {
		const row = this.#find(key);
		if (row >= 0) this.#removed.add(row);
	}

	/** Cards under another desired retention: what they remember is the same, only their due days move. */
	reschedule(scheduling: Scheduling): void {
		const { dueDay, lastDay, lastGrade, stability, reviewCount } = this.#columns;
		for (let row = 0; row < this.#rowCount; row++) {
			if (reviewCount[row] === 0) continue;
			dueDay[row] = dueDayAfter(
				lastDay[row] as number,
				GRADES[lastGrade[row] as number] as Grade,
				stability[row] as number,
				scheduling
			);
		}
	}

	/** The same cards give the same columns, whatever order they came in. */
	save(): SavedCards {
		const isAsStored = this.#addedKeys.length === 0 && this.#removed.size === 0;
		const inOrder = this.#rowsByKey();
		const keys = inOrder.map(({ key }) => key);
		const rows = isAsStored ? undefined : inOrder.map(({ row }) => row);
		const columns = emptyColumns(keys.length);
		for (const name of NAMES) {
			const [from, to] = [this.#columns[name], columns[name]];
			if (!rows) to.set(from.subarray(0, keys.length));
			else
				for (let place = 0; place < rows.length; place++)
					to[place] = from[rows[place] as number] as number;
		}
		const devices = new Numbering<string>(String);
		for (let place = 0; place < keys.length; place++)
			columns.idDevice[place] = devices.of(
				this.#devices.list[columns.idDevice[place] as number] as string
			);
		return {
			keys: isAsStored ? this.#keys : keys,
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
			return known;
		}
		const row = this.#rowCount;
		this.#addedRows.set(key, row);
		this.#addedKeys.push(key);
		if (row >= this.#columns.idMillis.length) this.#columns = grown(this.#columns, row * 2 + 16);
		return row;
	}

	#cardAt(row: number, key: CardKey): Card {
		const columns = this.#columns;
		return {
			key,
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

function grown(columns: CardColumns, rows: number): CardColumns {
	const larger = emptyColumns(rows);
	for (const name of NAMES) larger[name].set(columns[name]);
	return larger;
}
