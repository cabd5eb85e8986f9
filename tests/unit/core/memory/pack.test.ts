import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Card } from '$lib/core/memory/card';
import { foldEvents } from '$lib/core/memory/fold';
import { packCards, unpackCards } from '$lib/core/memory/pack';

import { A, B, Device, eventLogs } from './make-events';

const byKey = (a: Card, b: Card) => (a.key < b.key ? -1 : 1);

function packTwo() {
	const phone = new Device();
	return packCards(foldEvents([phone.review(A), phone.review(B)]).state.cards.values());
}

describe('packCards and unpackCards', () => {
	test('give back every card of any log', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				const cards = [...foldEvents(events).state.cards.values()];
				const unpacked = unpackCards(structuredClone(packCards(cards)));
				expect(unpacked).toEqual({ ok: true, value: cards.sort(byKey) });
			})
		);
	});

	test('give the same bytes in whatever order the cards come', () => {
		const phone = new Device();
		const cards = [...foldEvents([phone.review(A), phone.review(B)]).state.cards.values()];
		expect(packCards(cards.toReversed())).toEqual(packCards(cards));
	});
});

describe('unpackCards', () => {
	test.each<[string, unknown]>([
		['nothing', undefined],
		['a text', 'cards'],
		['an empty object', {}],
		['an older format', { ...packTwo(), format: 0 }],
		['a key too few', { ...packTwo(), keys: A }],
		['an event id too few', { ...packTwo(), lastEventIds: '' }],
		['a number too few', { ...packTwo(), reals: packTwo().reals.slice(1) }],
		['plain lists', { ...packTwo(), reals: [1], integers: [1] }]
	])('finds %s damaged', (_, stored) => {
		expect(unpackCards(stored)).toEqual({ ok: false, error: 'damaged' });
	});

	test('finds any changed number damaged', () => {
		fc.assert(
			fc.property(fc.nat(13), fc.nat(5), (integer, real) => {
				const changed = packTwo();
				changed.integers[integer]! ^= 1;
				expect(unpackCards(changed).ok).toBe(false);
				const other = packTwo();
				other.reals[real]! += 1;
				expect(unpackCards(other).ok).toBe(false);
			})
		);
	});
});
