import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { lookToWords, parseLook, readLook, showLook } from '$lib/session/reading-look';

const NORMAL = { size: 0, spacing: 0, plain: false, ruler: false } as const;

describe('parseLook', () => {
	test('reads back every look as it was written', () => {
		const looks = fc.record({
			size: fc.constantFrom(0, 1, 2, 3),
			spacing: fc.constantFrom(0, 1, 2),
			plain: fc.boolean(),
			ruler: fc.boolean()
		});
		fc.assert(
			fc.property(looks, (look) => {
				expect(parseLook(lookToWords(look))).toEqual(look);
			})
		);
	});

	test('passes over what nobody could have chosen', () => {
		expect(parseLook('size-9 spacing-- Plain rulers "><b> size-1.5')).toEqual(NORMAL);
		expect(parseLook('')).toEqual(NORMAL);
	});

	test('never throws and never gives a step that there is not, whatever is kept', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const { size, spacing } = parseLook(text);
				expect(size).toBeLessThanOrEqual(3);
				expect(spacing).toBeLessThanOrEqual(2);
			})
		);
	});
});

describe('lookToWords', () => {
	test('says nothing of what is normal', () => {
		expect(lookToWords(NORMAL)).toBe('');
		expect(lookToWords({ ...NORMAL, size: 2, ruler: true })).toBe('size-2 ruler');
	});
});

describe('showLook', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
	});

	test('shows the look for this visit where storage is refused', () => {
		vi.stubGlobal('document', { documentElement: { dataset: {} } });
		vi.stubGlobal('localStorage', {
			setItem: () => {
				throw new Error('refused');
			}
		});
		showLook({ ...NORMAL, plain: true });
		expect(readLook()).toEqual({ ...NORMAL, plain: true });
	});
});
