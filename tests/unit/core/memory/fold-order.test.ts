import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { LearnerEvent, UnknownEvent } from '$lib/core/memory/event';
import { foldEvents, LearnerFold } from '$lib/core/memory/fold';
import { type CardEvent, foldCard } from '$lib/core/memory/fold-card';
import { packCards } from '$lib/core/memory/pack';
import { changeSetting, DEFAULT_SETTINGS } from '$lib/core/memory/settings';

import { eventLogs } from './make-events';

type AnyEvent = LearnerEvent | UnknownEvent;

/** Everything a fold knows, cards as their packed bytes. */
function bytesOf({ state }: LearnerFold) {
	return { ...packCards(state.cards.values()), settings: state.settings, exams: state.exams };
}

/** Folds portions as a store does: what the fold asks for is made anew from all rows that have arrived. */
function foldInPortions(portions: readonly (readonly AnyEvent[])[], fold = new LearnerFold()) {
	const rows: AnyEvent[] = [];
	for (const portion of portions) {
		rows.push(...portion);
		const refolds = portion.flatMap((event) => fold.apply(event) ?? []);
		for (const refold of refolds) {
			const cardKey =
				'cardKey' in refold
					? refold.cardKey
					: rows.filter(isCardEvent).find(({ id }) => id === refold.undoneId)?.cardKey;
			if (cardKey === undefined) continue;
			const ofCard = rows.filter(isCardEvent).filter((event) => event.cardKey === cardKey);
			fold.refold(cardKey, ofCard);
		}
	}
	return fold;
}

const isCardEvent = (event: AnyEvent): event is CardEvent =>
	['reviewed', 'suspended', 'resumed'].includes(event.kind);

/** A log with its events shuffled, some of them twice, and cut into portions. */
const shuffled = eventLogs.chain((events) =>
	fc.record({
		events: fc.constant(events),
		portions: fc
			.tuple(
				fc.shuffledSubarray(events, { minLength: events.length }),
				fc.subarray(events),
				fc.infiniteStream(fc.boolean())
			)
			.map(([order, again, cuts]) => cut([...order, ...again], cuts))
	})
);

function cut(events: readonly LearnerEvent[], cuts: Iterator<boolean>): LearnerEvent[][] {
	const portions: LearnerEvent[][] = [[]];
	for (const event of events) {
		if (cuts.next().value) portions.push([]);
		portions.at(-1)!.push(event);
	}
	return portions;
}

const byId = (a: AnyEvent, b: AnyEvent) => (a.id < b.id ? -1 : 1);

describe('the fold of a log, two devices with clocks two days apart', () => {
	test('is the same for any order, duplication and partition of its events', () => {
		fc.assert(
			fc.property(shuffled, ({ events, portions }) => {
				const whole = bytesOf(foldEvents(events));
				expect(bytesOf(foldEvents(portions.flat()))).toEqual(whole);
				expect(bytesOf(foldInPortions(portions))).toEqual(whole);
			}),
			{ numRuns: 500 }
		);
	});

	test('is each card’s events in order, without those taken back', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				const undone = new Set(events.flatMap((e) => (e.kind === 'undone' ? [e.eventId] : [])));
				const kept = events.filter(({ id }) => !undone.has(id)).sort(byId);
				const settings = kept.reduce(
					(now, e) => (e.kind === 'setting-changed' ? changeSetting(now, e.name, e.value) : now),
					DEFAULT_SETTINGS
				);
				const { state } = foldEvents(events);
				expect(state.settings).toEqual(settings);
				const keys = new Set(kept.filter(isCardEvent).map(({ cardKey }) => cardKey));
				expect(new Set(state.cards.keys())).toEqual(keys);
				for (const key of keys) {
					const ofCard = kept.filter(isCardEvent).filter(({ cardKey }) => cardKey === key);
					expect(state.cards.get(key)).toEqual(foldCard(ofCard, settings.desiredRetention));
				}
			})
		);
	});

	test('goes on from where it was saved, even if the last events come again', () => {
		fc.assert(
			fc.property(shuffled, fc.nat(), fc.nat(5), ({ events, portions }, place, again) => {
				const arrived = portions.flat();
				const at = place % (arrived.length + 1);
				const before = foldInPortions([arrived.slice(0, at)]);
				const resumed = new LearnerFold(structuredClone(before.save()));
				// Rows known already are in the store too, so the portion starts with them.
				const after = foldInPortions(
					[arrived.slice(0, at), arrived.slice(Math.max(0, at - again))],
					resumed
				);
				expect(bytesOf(after)).toEqual(bytesOf(foldEvents(events)));
			})
		);
	});

	test('is complete when it was cut short between a taking back and its card', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				const fold = new LearnerFold();
				for (const event of events) fold.apply(event);
				const resumed = new LearnerFold(structuredClone(fold.save()));
				expect(bytesOf(foldInPortions([events], resumed))).toEqual(bytesOf(foldEvents(events)));
			})
		);
	});

	test('is, after a taking back, as if that event had never been', () => {
		fc.assert(
			fc.property(eventLogs, fc.nat(), (events, place) => {
				fc.pre(events.length > 0);
				const slip = events[place % events.length]!;
				fc.pre(slip.kind !== 'undone');
				const id = `j${slip.id.slice(1)}`;
				const undone = { ...slip, kind: 'undone', eventId: slip.id, id } as LearnerEvent;
				const without = events.filter((event) => event !== slip);
				expect(bytesOf(foldEvents([...events, undone]))).toEqual(bytesOf(foldEvents(without)));
			})
		);
	});

	test('passes over kinds it does not know', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				const strange = events.map((event) => ({
					...event,
					kind: 'dreamt-of',
					id: `${event.id}-x`
				}));
				const whole = bytesOf(foldEvents(events));
				expect(bytesOf(foldEvents([...strange, ...events]))).toEqual(whole);
				expect(bytesOf(foldInPortions([strange, events]))).toEqual(whole);
			})
		);
	});
});

describe('LearnerFold.state', () => {
	test('is a new object after each event folded, around the same cards', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				const fold = new LearnerFold();
				for (const event of events.filter(({ kind }) => kind === 'reviewed')) {
					const before = fold.state;
					if (fold.apply(event)) continue;
					expect(fold.state).not.toBe(before);
					expect(fold.state.cards).toBe(before.cards);
				}
			})
		);
	});
});
