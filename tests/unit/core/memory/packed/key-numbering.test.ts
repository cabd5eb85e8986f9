import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { KeyNumbering } from '$lib/core/memory/packed/key-numbering';
import { Numbering } from '$lib/core/memory/packed/numbering';
import { packKeys } from '$lib/core/memory/packed/pack-keys';
import { SortedKeys } from '$lib/core/memory/packed/sorted-keys';

const key = fc.string({ unit: fc.constantFrom('a', 'b', '/', '~'), maxLength: 255 });
const block = fc.uniqueArray(key, { maxLength: 40 }).map((keys) => keys.sort());

const pack = (keys: readonly string[]) => new SortedKeys(packKeys(keys));

describe('a key numbering', () => {
	test('numbers the keys of any blocks as a numbering of their texts does', () => {
		fc.assert(
			fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
				const [byBytes, byText] = [new KeyNumbering(), new Numbering<string>(String)];
				for (const keys of blocks)
					expect([...byBytes.numbersOf(pack(keys))]).toEqual(keys.map((each) => byText.of(each)));
				expect(byBytes.list()).toEqual(byText.list);
			})
		);
	});

	test('grows to many keys', () => {
		const keys = Array.from({ length: 5000 }, (_, n) => `set/item-${10_000 + n}/whole`);
		const numbering = new KeyNumbering();
		numbering.numbersOf(pack(keys));
		expect([...numbering.numbersOf(pack(keys.slice(4000)))]).toEqual(
			Array.from({ length: 1000 }, (_, n) => 4000 + n)
		);
		expect(numbering.list()).toEqual(keys);
	});
});
