import { failed, ok, type Result } from '../../result';
import { asciiText } from './ascii';

type NumberArray =
	Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

export const MAGIC = 0x31475350;
export const PREAMBLE = 16;
export const STORED = {
	u8: Uint8Array,
	u16: Uint16Array,
	u32: Uint32Array,
	f32: Float32Array,
	f64: Float64Array
} as const;

export interface StoredColumn {
	readonly name: string;
	/** `same`: every value is `base`. */
	readonly as: keyof typeof STORED | 'same';
	readonly base: number;
	readonly length: number;
	/** Where it begins, counted from the end of the header. */
	readonly at: number;
}

/** The length that a block's first 16 bytes give it; undefined where no block begins. */
export function blockLength(bytes: Uint8Array): number | undefined {
	if (bytes.length < PREAMBLE) return undefined;
	const [magic, , , length] = new Uint32Array(bytes.slice(0, PREAMBLE).buffer);
	return magic === MAGIC && length !== undefined && length >= PREAMBLE ? length : undefined;
}

/**
 * A block is many numbers as a few long columns in one run of bytes: what a browser stores and reads many times
 * faster than an object each. It says itself what it holds, and its checksum finds any damage.
 *
 * Bytes, all little-endian: `PSG1`, checksum (u32), length of the header (u32), length of the block (u32); the header
 * as JSON in ASCII; the columns, each from a multiple of eight. Integers stand as their distance from the smallest one
 * in as few bytes as hold them all, none where all are equal; other numbers as f32 where that is exact, else as f64.
 *
 * This is one that was read: its checksum holds, and every column lies within it. Columns may still hold any numbers.
 */
export class Block {
	readonly about: unknown;
	readonly #bytes: Uint8Array<ArrayBuffer>;
	readonly #start: number;
	readonly #columns: ReadonlyMap<string, StoredColumn>;

	private constructor(
		bytes: Uint8Array<ArrayBuffer>,
		start: number,
		about: unknown,
		columns: readonly StoredColumn[]
	) {
		this.#bytes = bytes;
		this.#start = start;
		this.about = about;
		this.#columns = new Map(columns.map((column) => [column.name, column]));
	}

	/** `damaged` for anything that `packBlock` did not write. */
	static read(stored: Uint8Array): Result<Block, 'damaged'> {
		if (blockLength(stored) !== stored.length || stored.length % 8 > 0) return failed('damaged');
		const aligned = stored.byteOffset % 8 === 0 && stored.buffer instanceof ArrayBuffer;
		const bytes = aligned ? (stored as Uint8Array<ArrayBuffer>) : new Uint8Array(stored);
		const [, sum, headerLength = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
		if (sum !== checksum(bytes)) return failed('damaged');
		const start = PREAMBLE + padded(headerLength);
		if (start > bytes.length) return failed('damaged');
		const header = parseJson(asciiText(bytes.subarray(PREAMBLE, PREAMBLE + headerLength)));
		const { about, columns } = (header ?? {}) as { about?: unknown; columns?: unknown };
		if (!Array.isArray(columns)) return failed('damaged');
		if (!columns.every((column) => isStoredColumn(column, bytes.length - start)))
			return failed('damaged');
		return ok(new Block(bytes, start, about, columns));
	}

	/** A column's values, copied into a list of the kind wanted; empty where there is no such column. */
	column<Numbers extends NumberArray>(
		name: string,
		Kind: new (length: number) => Numbers
	): Numbers {
		const column = this.#columns.get(name);
		if (!column) return new Kind(0);
		const { as, base, length, at } = column;
		const values = new Kind(length);
		if (as === 'same') return base === 0 ? values : (values.fill(base) as Numbers);
		const stored = new STORED[as](
			this.#bytes.buffer,
			this.#bytes.byteOffset + this.#start + at,
			length
		);
		if (base === 0) values.set(stored);
		else
			for (let index = 0; index < length; index++) values[index] = (stored[index] as number) + base;
		return values;
	}
}

function isStoredColumn(value: unknown, room: number): value is StoredColumn {
	const { name, as, base, length, at } = (value ?? {}) as Partial<
		Record<keyof StoredColumn, unknown>
	>;
	if (typeof name !== 'string' || typeof base !== 'number' || typeof as !== 'string') return false;
	if (!isCount(length) || !isCount(at) || at % 8 > 0) return false;
	if (as === 'same') return length <= MOST_EQUAL;
	return (
		Object.hasOwn(STORED, as) &&
		at + length * STORED[as as keyof typeof STORED].BYTES_PER_ELEMENT <= room
	);
}

/** Equal values take no room, so a forged header could ask for any number of them. */
const MOST_EQUAL = 2_000_000;

const isCount = (value: unknown): value is number =>
	Number.isSafeInteger(value) && (value as number) >= 0;

export const padded = (length: number) => Math.ceil(length / 8) * 8;

/** FNV-1a over the 32-bit words that follow it: a change in any one word changes it. */
export function checksum(bytes: Uint8Array<ArrayBuffer>): number {
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
	let hash = 0x811c9dc5;
	for (let index = 2; index < words.length; index++)
		hash = Math.imul(hash ^ (words[index] as number), 0x01000193);
	return hash >>> 0;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
