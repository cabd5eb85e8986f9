import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { GRADES } from '$lib/core/memory/event';
import { previewGrades } from '$lib/core/memory/preview-grades';
import { averageFsrs } from '$lib/core/memory/fsrs';

import { A, DAY_MILLIS, Device, stateOf, TODAY } from './make-events';

const average = { fsrs: averageFsrs, desiredRetention: 0.9 };

describe('previewGrades', () => {
	test('of a card never asked', () => {
		expect(previewGrades(undefined, TODAY, average)).toEqual({
			again: { kind: 'minutes', minutes: 10 },
			hard: { kind: 'days', days: 1 },
			good: { kind: 'days', days: 2 },
			easy: { kind: 'days', days: 8 }
		});
	});

	test('is the same for a card suspended before its first review', () => {
		const aside = new Device().make({ kind: 'suspended', cardKey: A });
		const card = stateOf([aside]).cards.get(A);
		const fresh = previewGrades(undefined, TODAY, average);
		expect(previewGrades(card, TODAY, average)).toEqual(fresh);
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
				const before = stateOf(events).cards.get(A);
				const promised = previewGrades(before, TODAY + days, average)[grade];
				const card = stateOf([...events, phone.review(A, grade)]).cards.get(A)!;
				const kept = card.dueDay - card.lastDay;
				expect(promised.kind === 'days' ? promised.days : 0).toBe(kept);
			})
		);
	});
});
