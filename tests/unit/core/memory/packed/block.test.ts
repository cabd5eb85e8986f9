import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Block, blockLength } from '$lib/core/memory/packed/block';
import { packBlock } from '$lib/core/memory/packed/pack-block';

const numbers = fc.array(
	fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger(), fc.constantFrom(0, -0, 255, 65_536))
);

function read(bytes: Uint8Array): Block {
	const block = Block.read(bytes);
	if (!block.ok) throw new Error('damaged');
	return block.value;
}

describe('a block', () => {
	test('gives back any numbers exactly, and what it says of itself', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), numbers), fc.jsonValue(), (columns, about) => {
				const block = read(packBlock({ about, columns }));
				expect(JSON.stringify(block.about)).toBe(JSON.stringify(about));
				for (const [name, values] of Object.entries(columns))
					expect([...block.column(name, Float64Array)]).toEqual(values);
			})
		);
	});

	test('can be read where it stands in a longer run of bytes', () => {
		const packed = packBlock({ about: 1, columns: { some: [1, 2, 300] } });
		const file = new Uint8Array([7, ...packed, 7]);
		expect(blockLength(file.subarray(1))).toBe(packed.length);
		const block = read(file.subarray(1, 1 + packed.length));
		expect([...block.column('some', Uint16Array)]).toEqual([1, 2, 300]);
	});

	test.each<[string, number[], number]>([
		['nothing for equal numbers', new Array<number>(1000).fill(1_800_000_000_000), 0],
		[
			'a byte each for small distances',
			Array.from({ length: 1000 }, (_, n) => 1e12 + (n % 200)),
			1
		],
		['four for single precision', Array.from({ length: 1000 }, (_, n) => Math.fround(n / 3)), 4]
	])('takes %s', (_, values, bytesEach) => {
		const few = packBlock({ about: null, columns: { some: values.slice(0, 200) } });
		const all = packBlock({ about: null, columns: { some: values } });
		expect(all.length - few.length).toBeLessThanOrEqual(800 * bytesEach + 8);
	});

	test('has no column that was not packed', () => {
		expect(read(packBlock({ about: null, columns: {} })).column('none', Uint8Array)).toHaveLength(
			0
		);
	});
});

describe('Block.read', () => {
	const whole = packBlock({ about: { of: 'x' }, columns: { some: [1, 2, 3.5, 4], other: [9, 8] } });

	test('finds any changed byte damaged, and any missing or added one', () => {
		for (let at = 0; at < whole.length; at++) {
			const changed = whole.slice();
			changed[at]! ^= 0x10;
			expect(Block.read(changed).ok).toBe(false);
			expect(Block.read(whole.subarray(0, at)).ok).toBe(false);
		}
		expect(Block.read(new Uint8Array([...whole, 0, 0, 0, 0, 0, 0, 0, 0])).ok).toBe(false);
	});

	test('never throws, whatever the bytes', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !Block.read(bytes).ok));
	});

	test.each([
		['beyond the end', { as: 'u8', base: 0, length: 1000, at: 0 }],
		['of a kind unknown', { as: 'u7', base: 0, length: 1, at: 0 }],
		['out of step', { as: 'f64', base: 0, length: 1, at: 4 }],
		['of endless equal numbers', { as: 'same', base: 1, length: 1e12, at: 0 }]
	])('refuses a forged column %s, though the checksum holds', (_, column) => {
		expect(Block.read(forge({ about: 1, columns: [{ name: 'some', ...column }] })).ok).toBe(false);
	});

	test.each([['no list'], [null], [{ columns: 'some' }]])(
		'refuses a forged header %j',
		(header) => {
			expect(Block.read(forge(header)).ok).toBe(false);
		}
	);
});

/** A block whose checksum is right and whose header is anybody's. */
function forge(header: unknown): Uint8Array {
	const text = JSON.stringify(header);
	const bytes = new Uint8Array(16 + Math.ceil(text.length / 8) * 8 + 16);
	bytes.set(
		Array.from(text, (letter) => letter.charCodeAt(0)),
		16
	);
	const words = new Uint32Array(bytes.buffer);
	words.set([0x31475350, 0, text.length, bytes.length]);
	let hash = 0x811c9dc5;
	for (const word of words.subarray(2)) hash = Math.imul(hash ^ word, 0x01000193);
	words[1] = hash;
	return bytes;
}
