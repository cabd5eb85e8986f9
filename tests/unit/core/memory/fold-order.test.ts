import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CardKey, LearnerEvent } from '$lib/core/memory/event';
import { LearnerFold, type OpenedFold, type SavedFold } from '$lib/core/memory/fold';
import { foldAll } from '$lib/core/memory/fold-all';
import { packSnapshot } from '$lib/core/memory/pack-snapshot';
import { type AnyEvent, isCardEvent } from '$lib/core/memory/packed/event-columns';
import { changeSetting, DEFAULT_SETTINGS } from '$lib/core/memory/settings';
import { unpackSnapshot } from '$lib/core/memory/snapshot';

import { blockOf, eventLogs, foldOneByOne, stateOf } from './make-events';

/** Everything a fold knows, as bytes. */
const bytesOf = (saved: SavedFold) => packSnapshot(saved, 0);
const foldWhole = (events: readonly AnyEvent[]) => bytesOf(foldAll([blockOf(events)]));

/** Folds portions as a store does, which has the events of all earlier ones at hand. */
function foldInPortions(
	portions: readonly (readonly AnyEvent[])[],
	from?: OpenedFold,
	known: AnyEvent[] = []
) {
	let fold = new LearnerFold(from);
	const stored = [...known];
	for (const portion of portions) {
		const all = [...stored, ...portion];
		const undoneIds = portion.flatMap((event) => ('eventId' in event ? event.eventId : []));
		const needs = fold.needs(
			portion,
			all.filter(({ id }) => undoneIds.includes(id))
		);
		if (needs.kind === 'everything') fold = new LearnerFold(foldAll([blockOf(all)]));
		else {
			const historyOf = (key: CardKey) =>
				stored.filter(isCardEvent).filter(({ cardKey }) => cardKey === key);
			fold.apply(portion, new Map([...needs.cardKeys].map((key) => [key, historyOf(key)])));
		}
		stored.push(...portion);
	}
	return fold;
}

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
				const whole = foldWhole(events);
				expect(foldWhole(portions.flat())).toEqual(whole);
				expect(bytesOf(foldAll(portions.map(blockOf)))).toEqual(whole);
				expect(bytesOf(foldInPortions(portions).save())).toEqual(whole);
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
				const state = stateOf(events);
				expect(state.settings).toEqual(settings);
				const ofCards = kept.filter(isCardEvent);
				expect(new Set(state.cards.keys())).toEqual(new Set(ofCards.map(({ cardKey }) => cardKey)));
				for (const card of state.cards) {
					const events = ofCards.filter(({ cardKey }) => cardKey === card.key);
					expect(card).toEqual(foldOneByOne(events, state));
				}
			})
		);
	});

	test('lists the quizzes in order, without those taken back', () => {
		fc.assert(
			fc.property(shuffled, ({ events, portions }) => {
				const undone = new Set(events.flatMap((e) => (e.kind === 'undone' ? [e.eventId] : [])));
				const kept = events.filter((e) => e.kind === 'quiz-ended' && !undone.has(e.id));
				const { quizzes } = foldInPortions(portions).state;
				expect(quizzes.map(({ id }) => id)).toEqual(kept.map(({ id }) => id).sort());
			})
		);
	});

	test('counts each study day’s reviews, whatever was taken back', () => {
		fc.assert(
			fc.property(shuffled, ({ events, portions }) => {
				const undone = new Set(events.flatMap((e) => (e.kind === 'undone' ? [e.eventId] : [])));
				const kept = events.filter((e) => e.kind === 'reviewed' && !undone.has(e.id));
				const counts = new Map<number, number>();
				for (const { studyDay } of kept) counts.set(studyDay, (counts.get(studyDay) ?? 0) + 1);
				const { days, cards } = foldInPortions(portions).state;
				expect(days.map(({ day, reviewCount }) => [day, reviewCount])).toEqual(
					[...counts].sort(([a], [b]) => a - b)
				);
				const firsts = days.reduce((sum, { firstCount }) => sum + firstCount, 0);
				expect(firsts).toBe([...cards].filter(({ reviewCount }) => reviewCount > 0).length);
			})
		);
	});

	test('goes on from where it was saved, even if the last events come again', () => {
		fc.assert(
			fc.property(shuffled, fc.nat(), fc.nat(5), ({ events, portions }, place, again) => {
				const arrived = portions.flat();
				const at = place % (arrived.length + 1);
				const before = foldInPortions([arrived.slice(0, at)]);
				const unpacked = unpackSnapshot(packSnapshot(before.save(), 7));
				if (!unpacked.ok) throw new Error('unreadable');
				expect(unpacked.value.arrival).toBe(7);
				const rest = arrived.slice(Math.max(0, at - again));
				const after = foldInPortions([rest], unpacked.value.saved, arrived.slice(0, at));
				expect(bytesOf(after.save())).toEqual(foldWhole(events));
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
				const { state: after } = foldInPortions([events, [undone]]);
				const without = foldInPortions([events.filter((event) => event !== slip)]).state;
				expect(after).toEqual(without);
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
				expect(stateOf([...strange, ...events])).toEqual(stateOf(events));
				expect(foldInPortions([strange, events]).state).toEqual(stateOf(events));
			})
		);
	});
});

describe('LearnerFold.state', () => {
	test('is a new object after each portion, around the same cards', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				const fold = new LearnerFold();
				for (const event of events.filter(({ kind }) => kind === 'reviewed').sort(byId)) {
					const before = fold.state;
					fold.apply([event]);
					expect(fold.state).not.toBe(before);
					expect(fold.state.cards).toBe(before.cards);
				}
			})
		);
	});
});
