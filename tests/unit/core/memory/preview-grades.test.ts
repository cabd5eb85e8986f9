import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { GRADES } from '$lib/core/memory/event';
import { foldEvents } from '$lib/core/memory/fold';
import { previewGrades } from '$lib/core/memory/preview-grades';
import { DEFAULT_SETTINGS } from '$lib/core/memory/settings';

import { A, DAY_MILLIS, Device, TODAY } from './make-events';

describe('previewGrades', () => {
	test('of a card never asked', () => {
		expect(previewGrades(undefined, TODAY, DEFAULT_SETTINGS)).toEqual({
			again: { kind: 'minutes', minutes: 10 },
			hard: { kind: 'days', days: 1 },
			good: { kind: 'days', days: 2 },
			easy: { kind: 'days', days: 8 }
		});
	});

	test('is the same for a card suspended before its first review', () => {
		const aside = new Device().make({ kind: 'suspended', cardKey: A });
		const card = foldEvents([aside]).state.cards.get(A);
		const fresh = previewGrades(undefined, TODAY, DEFAULT_SETTINGS);
		expect(previewGrades(card, TODAY, DEFAULT_SETTINGS)).toEqual(fresh);
	});

	test('promises what the fold then does', () => {
		const history = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.nat(60)), { maxLength: 8 });
		fc.assert(
			fc.property(history, fc.constantFrom(...GRADES), (reviews, grade) => {
				const phone = new Device();
				let days = 0;
				const events = reviews.map(([given, daysLater]) => {
					const event = phone.review(A, given);
					phone.now += daysLater * DAY_MILLIS;
					days += daysLater;
					return event;
				});
				const { state } = foldEvents(events);
				const promised = previewGrades(state.cards.get(A), TODAY + days, state.settings)[grade];
				const card = foldEvents([...events, phone.review(A, grade)]).state.cards.get(A)!;
				const kept = card.dueDay - card.lastDay;
				expect(promised.kind === 'days' ? promised.days : 0).toBe(kept);
			})
		);
	});
});
