import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { packKeys } from '$lib/core/memory/packed/pack-keys';
import { SortedKeys } from '$lib/core/memory/packed/sorted-keys';

const letter = fc.constantFrom('a', 'b', '/', '-', '~');
const key = fc.string({ unit: letter, maxLength: 255 });
const keyLists = fc.uniqueArray(key, { maxLength: 120 }).map((keys) => keys.sort());

const pack = (keys: readonly string[]) => new SortedKeys(packKeys(keys));

describe('sorted keys', () => {
	test('are found where they stand, and no other key is', () => {
		fc.assert(
			fc.property(keyLists, key, (keys, other) => {
				const packed = pack(keys);
				for (const [place, each] of keys.entries()) expect(packed.find(each)).toBe(place);
				expect(packed.find(other)).toBe(keys.indexOf(other));
			})
		);
	});

	test('come back one by one and all together', () => {
		fc.assert(
			fc.property(keyLists, (keys) => {
				const packed = pack(keys);
				expect(packed.all()).toEqual(keys);
				expect(keys.map((_, place) => packed.keyAt(place))).toEqual(keys);
			})
		);
	});

	test('take a fraction of the room where they begin alike', () => {
		const keys = Array.from({ length: 1000 }, (_, n) => `minusma-departure/item-${1000 + n}/whole`);
		expect(packKeys(keys).letters.length).toBeLessThan(keys.join('').length / 2);
	});

	test('are whole as they were packed, and not with any letter or count beyond them', () => {
		fc.assert(
			fc.property(keyLists, (keys) => {
				const { size, letters, runs } = packKeys(keys);
				expect(new SortedKeys({ size, letters, runs }).isWhole).toBe(true);
				expect(new SortedKeys({ size: size + 1, letters, runs }).isWhole).toBe(false);
				const longer = Uint8Array.from([...letters, 0]);
				expect(new SortedKeys({ size, letters: longer, runs }).isWhole).toBe(false);
			})
		);
	});

	test.each([
		['a key that shares more than the one before has', [0, 1, 97, 2, 1, 98]],
		['a key that reaches beyond its letters', [0, 1, 97, 0, 3, 98]],
		['a key with a line break in it', [0, 1, 97, 0, 1, 10]]
	])('are not whole with %s', (_, bytes) => {
		const letters = Uint8Array.from(bytes);
		expect(new SortedKeys({ size: 2, letters, runs: new Uint32Array(1) }).isWhole).toBe(false);
	});
});
