import { fillAscii, jsonAscii } from './ascii';
import { checksum, MAGIC, padded, PREAMBLE, STORED, type StoredColumn } from './block';

export interface BlockContent {
	/** What the columns mean; anything JSON can hold. */
	readonly about: unknown;
	readonly columns: Readonly<Record<string, ArrayLike<number>>>;
}

/** The same content gives the same bytes; `Block` says which. */
export function packBlock({ about, columns }: BlockContent): Uint8Array<ArrayBuffer> {
	let at = 0;
	const stored = Object.entries(columns).map(([name, values]): [StoredColumn, typeof values] => {
		const form = chooseForm(values);
		const column = { name, ...form, length: values.length, at };
		if (form.as !== 'same') at += padded(values.length * STORED[form.as].BYTES_PER_ELEMENT);
		return [column, values];
	});
	const header = jsonAscii({ about, columns: stored.map(([column]) => column) });
	const start = PREAMBLE + padded(header.length);
	const bytes = new Uint8Array(start + at);
	fillAscii(bytes, PREAMBLE, header);
	for (const [{ as, base, length, at: offset }, values] of stored) {
		if (as === 'same') continue;
		const target = new STORED[as](bytes.buffer, start + offset, length);
		if (base === 0) target.set(values);
		else
			for (let index = 0; index < length; index++) target[index] = (values[index] as number) - base;
	}
	const preamble = new Uint32Array(bytes.buffer, 0, PREAMBLE / 4);
	preamble.set([MAGIC, 0, header.length, bytes.length]);
	preamble[1] = checksum(bytes);
	return bytes;
}

function chooseForm(values: ArrayLike<number>): Pick<StoredColumn, 'as' | 'base'> {
	let least = Infinity;
	let most = -Infinity;
	let whole = true;
	let single = true;
	for (let index = 0; index < values.length; index++) {
		const value = values[index] as number;
		if (value < least) least = value;
		if (value > most) most = value;
		whole &&= Number.isSafeInteger(value) && !Object.is(value, -0);
		single &&= Math.fround(value) === value;
	}
	if (values.length === 0) return { as: 'same', base: 0 };
	if (!whole) return { as: single ? 'f32' : 'f64', base: 0 };
	if (most === least) return { as: 'same', base: least };
	const as = widthFor(most - least);
	// Without a base a column is copied at once, and not number by number.
	return { as, base: as === 'f64' || (least >= 0 && widthFor(most) === as) ? 0 : least };
}

function widthFor(range: number): StoredColumn['as'] {
	if (range <= 0xff) return 'u8';
	if (range <= 0xffff) return 'u16';
	return range <= 0xffffffff ? 'u32' : 'f64';
}
