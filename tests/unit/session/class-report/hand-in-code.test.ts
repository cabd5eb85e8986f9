import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { HandIn } from '$lib/core/quiz/hand-in';
import {
	decodeHandIn,
	encodeHandIn,
	findCodes,
	handInText
} from '$lib/session/class-report/hand-in-code';

const handIn = (name: string, count = 10): HandIn => ({
	name,
	query: 'set=mali&v=1&mode=test&count=10&seed=k3f9&task=Week%2012',
	...{ setVersion: 1, edition: 'en', startedAtMillis: 1_780_000_000_000 },
	endedAtMillis: 1_780_000_600_000,
	results: Array.from({ length: count }, (_, index) => ({
		itemId: `who-asked-for-it-${index}`,
		partId: 'whole',
		response: { type: 'choice', optionId: `option-${index}` },
		spentMillis: 4000 + index
	}))
});

describe('a hand-in as a code', () => {
	test('comes back as the file’s own text, whatever the name', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
				const made = handIn(typed.toWellFormed());
				expect(await decodeHandIn(await encodeHandIn(made))).toEqual({
					ok: true,
					value: handInText(made)
				});
			}),
			{ numRuns: 50 }
		);
	});

	test('of ten questions fits a QR code that a phone reads', async () => {
		expect((await encodeHandIn(handIn('Amina'))).length).toBeLessThan(1200);
	});

	test('gives no other text with any sign changed, and none with its end cut off', async () => {
		const code = await encodeHandIn(handIn('Amina', 2));
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: code.length - 6 }), async (at) => {
				const other = code[at] === 'A' ? 'B' : 'A';
				const changed = code.slice(0, at) + other + code.slice(at + 1);
				const decoded = await decodeHandIn(changed);
				// Packed text can be written in more ways than one, and has bits that stand for nothing.
				expect(decoded.ok && decoded.value !== handInText(handIn('Amina', 2))).toBe(false);
			}),
			{ numRuns: 60 }
		);
		expect((await decodeHandIn(code.slice(0, -9))).ok).toBe(false);
	});

	test('that unpacks to far more than any hand-in is refused', async () => {
		const bomb = await encodeHandIn({ ...handIn(''), query: 'a'.repeat(3_000_000) });
		expect(bomb.length).toBeLessThan(20_000);
		expect(await decodeHandIn(bomb)).toEqual({ ok: false, error: 'damaged' });
	});
});

describe('findCodes', () => {
	test('finds every code in whole messages, also where a mail has broken its lines', async () => {
		const codes = [await encodeHandIn(handIn('Amina')), await encodeHandIn(handIn('Léa'))];
		const broken = codes[1]!.replace(/(.{60})/g, '$1\r\n> ');
		const pasted = `Bonjour,\nHERE IT IS: ${codes[0]} Amina\n\n> ${broken}\n> Léa`;
		expect(findCodes(pasted)).toEqual(codes);
	});

	test('finds none where there is none', () => {
		expect(findCodes('Passage is a quiz.')).toEqual([]);
	});
});
