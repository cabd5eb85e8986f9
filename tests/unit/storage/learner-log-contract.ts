import { describe, expect, test, vi } from 'vitest';

import type { EventDraft } from '$lib/core/memory/event';
import type { LearnerLog } from '$lib/core/memory/learner-log';
import type { Clock } from '$lib/core/memory/time';

import { A, B, DAY_MILLIS, NOON, quizDraft, reviewDraft, TODAY } from '../core/memory/make-events';

/** Two hours ahead of UTC; stands still until moved. */
export class SetClock implements Clock {
	at = NOON;
	now() {
		return this.at;
	}
	utcOffsetMinutes() {
		return 120;
	}
}

/** One device's storage, empty at first; every log opened is another tab on it. */
export interface World {
	readonly clock: SetClock;
	readonly open: () => Promise<LearnerLog>;
}

async function backUp(log: LearnerLog, learnerName = '') {
	const file = await log.backUp(learnerName);
	if (!file.ok) throw new Error(`backing up failed: ${file.error.kind}`);
	return file.value;
}

async function restore(log: LearnerLog, file: Uint8Array<ArrayBuffer>) {
	const restored = await log.restore(file);
	if (!restored.ok) throw new Error(`restoring failed: ${restored.error.kind}`);
	return restored.value;
}

export async function append(log: LearnerLog, draft: EventDraft) {
	const appended = await log.append(draft);
	if (!appended.ok) throw new Error(`append failed: ${appended.error.kind}`);
	return appended.value;
}

/** What every learner's log keeps to, wherever its events lie. */
export function learnerLogContract(makeWorld: () => World) {
	describe('a new log', () => {
		test('has no cards and the default settings', async () => {
			const { state } = await makeWorld().open();
			expect(state.cards.size).toBe(0);
			expect(state.settings.newPerDay).toBe(10);
		});
	});

	describe('append', () => {
		test('gives the event its id, device, time and study day', async () => {
			const { clock, open } = makeWorld();
			clock.at = NOON + 14 * 3_600_000 - 1;
			const { event } = await append(await open(), reviewDraft(A, 'hard'));
			expect(event).toMatchObject({ cardKey: A, atMillis: clock.at, learnerId: 'me' });
			// 03:59 at the learner's place: the day before still.
			expect(event.studyDay).toBe(TODAY);
			expect(event.id.endsWith(event.deviceId)).toBe(true);
		});

		test('folds the event into a new state', async () => {
			const log = await makeWorld().open();
			const before = log.state;
			const { event, state } = await append(log, reviewDraft(A));
			expect(state).not.toBe(before);
			expect(log.state).toBe(state);
			expect(state.cards.get(A)).toMatchObject({ reviewCount: 1, lastAtMillis: event.atMillis });
		});

		test('keeps the order in which things were done, though the clock is set back', async () => {
			const { clock, open } = makeWorld();
			const log = await open();
			await append(log, reviewDraft(A, 'again'));
			clock.at -= 3 * DAY_MILLIS;
			const { state } = await append(log, reviewDraft(A, 'easy'));
			expect(state.cards.get(A)).toMatchObject({ reviewCount: 2, lastGrade: 'easy' });
		});

		test('takes appends made at once in the order made', async () => {
			const log = await makeWorld().open();
			const grades = ['again', 'hard', 'good', 'easy'] as const;
			const all = await Promise.all(grades.map((grade) => append(log, reviewDraft(A, grade))));
			const ids = all.map(({ event }) => event.id);
			expect(ids.toSorted()).toEqual(ids);
			expect(log.state.cards.get(A)).toMatchObject({ reviewCount: 4, lastGrade: 'easy' });
		});

		test('takes reviews and takings back at once, and is what a log opened again would be', async () => {
			const { open } = makeWorld();
			const log = await open();
			const reviews = [];
			for (let n = 0; n < 10; n++) reviews.push(await append(log, reviewDraft(n % 2 ? A : B)));
			await Promise.all(
				reviews.map(async ({ event }) => {
					const undone = append(log, { kind: 'undone', eventId: event.id });
					await Promise.all([append(log, reviewDraft(A)), undone, append(log, reviewDraft(B))]);
					await append(log, reviewDraft(A));
				})
			);
			expect(log.state.cards.get(A)?.reviewCount).toBe(20);
			expect((await open()).state).toEqual(log.state);
		});

		test('takes back a review, and a setting', async () => {
			const log = await makeWorld().open();
			const { state: first } = await append(log, reviewDraft(A));
			const card = first.cards.get(A);
			const slip = await append(log, reviewDraft(A, 'again'));
			const dark = await append(log, { kind: 'setting-changed', name: 'theme', value: 'dark' });
			await append(log, { kind: 'undone', eventId: slip.event.id });
			await append(log, { kind: 'undone', eventId: dark.event.id });
			expect(log.state.cards.get(A)).toEqual(card);
			expect(log.state.settings.theme).toBe('system');
		});

		test('fails once the log is closed', async () => {
			const log = await makeWorld().open();
			log.close();
			expect(await log.append(reviewDraft(A))).toEqual({
				ok: false,
				error: { kind: 'storage-lost' }
			});
		});
	});

	describe('eventById', () => {
		test('finds an event whole, and not one taken back', async () => {
			const { open } = makeWorld();
			const log = await open();
			const { event } = await append(log, quizDraft());
			await append(log, reviewDraft(A));
			expect(await (await open()).eventById(event.id)).toEqual({ ok: true, value: event });
			await append(log, { kind: 'undone', eventId: event.id });
			expect(await log.eventById(event.id)).toEqual({ ok: true, value: undefined });
			expect(await log.eventById('no-such-event')).toEqual({ ok: true, value: undefined });
		});
	});

	describe('a log opened again', () => {
		test('knows all that was appended', async () => {
			const { open } = makeWorld();
			const log = await open();
			const slip = await append(log, reviewDraft(B, 'again'));
			await append(log, reviewDraft(A));
			await append(log, { kind: 'suspended', cardKey: A });
			await append(log, { kind: 'setting-changed', name: 'desiredRetention', value: 0.8 });
			await append(log, { kind: 'exam-set', setId: 'mali', day: TODAY + 9, minutesPerDay: 15 });
			await append(log, quizDraft());
			await append(log, { kind: 'undone', eventId: slip.event.id });
			log.close();
			const again = await open();
			expect(again.state).toEqual(log.state);
			expect([...again.state.cards.keys()]).toEqual([A]);
		});

		test('is the same device', async () => {
			const { open } = makeWorld();
			const first = await append(await open(), reviewDraft(A));
			const second = await append(await open(), reviewDraft(A));
			expect(second.event.deviceId).toBe(first.event.deviceId);
		});
	});

	describe('two tabs on one log', () => {
		test('never take the same id and come to the same state', async () => {
			const { open } = makeWorld();
			const [left, right] = [await open(), await open()];
			const appended = await Promise.all(
				Array.from({ length: 40 }, (_, n) =>
					append(n % 2 ? left : right, reviewDraft(n % 3 ? A : B))
				)
			);
			expect(new Set(appended.map(({ event }) => event.id)).size).toBe(40);
			const third = await open();
			expect(third.state.cards.get(A)!.reviewCount + third.state.cards.get(B)!.reviewCount).toBe(
				40
			);
			await vi.waitFor(() => {
				expect(left.state).toEqual(third.state);
				expect(right.state).toEqual(third.state);
			});
		});

		test('tell each other what arrived', async () => {
			const { open } = makeWorld();
			const [left, right] = [await open(), await open()];
			const arrived = new Promise((resolve) => right.onArrival(resolve));
			const { state } = await append(left, reviewDraft(A));
			expect(await arrived).toEqual(state);
			expect(right.state).toEqual(state);
		});

		test('no longer tell a listener that has ended', async () => {
			const { open } = makeWorld();
			const [left, right] = [await open(), await open()];
			const ended = vi.fn();
			right.onArrival(ended)();
			const arrived = new Promise((resolve) => right.onArrival(resolve));
			await append(left, reviewDraft(A));
			await arrived;
			expect(ended).not.toHaveBeenCalled();
		});

		test('can take back what the other did', async () => {
			const { open } = makeWorld();
			const [left, right] = [await open(), await open()];
			const slip = await append(left, reviewDraft(A));
			const { state } = await append(right, { kind: 'undone', eventId: slip.event.id });
			expect(state.cards.has(A)).toBe(false);
			await vi.waitFor(() => expect(left.state.cards.has(A)).toBe(false));
		});
	});

	describe('a clock that was centuries ahead for a moment', () => {
		test('loses no review, here or in a backup', async () => {
			const { clock, open } = makeWorld();
			const log = await open();
			clock.at = Date.UTC(4000, 0, 1);
			await append(log, reviewDraft(A));
			clock.at = NOON;
			await append(log, reviewDraft(B));
			expect((await open()).state.cards.keys()).toEqual([B, A].sort());
			const other = await makeWorld().open();
			expect(await restore(other, await backUp(log))).toMatchObject({ addedCount: 2 });
		});

		test('fails an append that could never be read again', async () => {
			const { clock, open } = makeWorld();
			const log = await open();
			clock.at = Date.UTC(20_000, 0, 1);
			expect(await log.append(reviewDraft(A))).toMatchObject({ ok: false });
			clock.at = NOON;
			await append(log, reviewDraft(B));
			expect((await open()).state.cards.keys()).toEqual([B]);
		});
	});

	describe('a backup', () => {
		/** A log with reviews of two cards, one taken back, a card set aside and a setting. */
		async function filledWorld() {
			const world = makeWorld();
			const log = await world.open();
			for (let n = 0; n < 12; n++) {
				world.clock.at += DAY_MILLIS / 2;
				await append(log, reviewDraft(n % 3 ? A : B, n % 4 ? 'good' : 'again'));
			}
			const slip = await append(log, reviewDraft(A, 'again'));
			await append(log, { kind: 'undone', eventId: slip.event.id });
			await append(log, { kind: 'suspended', cardKey: B });
			await append(log, { kind: 'setting-changed', name: 'newPerDay', value: 5 });
			await append(log, quizDraft());
			return { ...world, log };
		}

		test('brings everything into an empty log, and a second time nothing', async () => {
			const { log, clock } = await filledWorld();
			const file = await backUp(log, 'Amina');
			const { open } = makeWorld();
			const other = await open();
			const restored = await restore(other, file);
			expect(restored.header).toMatchObject({
				learnerId: 'me',
				learnerName: 'Amina',
				madeAtMillis: clock.at,
				eventCount: 17
			});
			expect(restored.addedCount).toBe(17);
			expect(other.state).toEqual(log.state);
			expect((await restore(other, file)).addedCount).toBe(0);
			expect((await open()).state).toEqual(log.state);
		});

		test('comes to the same, whichever of two devices restores the other’s', async () => {
			const left = await filledWorld();
			const right = makeWorld();
			right.clock.at -= 2 * DAY_MILLIS;
			const other = await right.open();
			for (const key of [A, B, A, 'set/third/whole']) await append(other, reviewDraft(key, 'hard'));
			const [ofLeft, ofRight] = [await backUp(left.log), await backUp(other)];
			await restore(left.log, ofRight);
			await restore(other, ofLeft);
			expect(left.log.state).toEqual(other.state);
			expect(left.log.state.cards.size).toBe(3);
		});

		test('can be gone on from: what is done next comes last, and what came back can be taken back', async () => {
			const { log, clock } = await filledWorld();
			const last = await append(log, reviewDraft('set/third/whole'));
			const { clock: behind, open } = makeWorld();
			behind.at = clock.at - 30 * DAY_MILLIS;
			const other = await open();
			await restore(other, await backUp(log));
			const { event } = await append(other, reviewDraft(A, 'easy'));
			expect(event.id > last.event.id).toBe(true);
			expect(event.deviceId).not.toBe(last.event.deviceId);
			expect(other.state.cards.get(A)?.lastGrade).toBe('easy');
			await append(other, { kind: 'undone', eventId: last.event.id });
			expect(other.state.cards.has('set/third/whole')).toBe(false);
			expect((await open()).state).toEqual(other.state);
		});

		test('tells the other tabs what came', async () => {
			const { log } = await filledWorld();
			const { open } = makeWorld();
			const [left, right] = [await open(), await open()];
			await restore(left, await backUp(log));
			await vi.waitFor(() => expect(right.state).toEqual(log.state));
		});

		test('adds nothing of a file that is not whole, and says why', async () => {
			const { log } = await filledWorld();
			const file = await backUp(log);
			const other = await makeWorld().open();
			const changed = file.slice();
			changed[changed.length - 20]! ^= 1;
			const cases = [
				[new TextEncoder().encode('{"cards":[]}'), 'foreign'],
				[new Uint8Array(0), 'foreign'],
				[file.slice(0, -8), 'damaged'],
				[changed, 'damaged']
			] as const;
			for (const [bytes, kind] of cases)
				expect(await other.restore(bytes)).toEqual({ ok: false, error: { kind } });
			expect(other.state.cards.size).toBe(0);
			expect(other.state.days).toEqual([]);
		});
	});

	describe('histories', () => {
		test('are each card’s reviews in order, without those taken back', async () => {
			const log = await makeWorld().open();
			await append(log, reviewDraft(B, 'easy'));
			await append(log, reviewDraft(A, 'again'));
			const slip = await append(log, reviewDraft(A, 'easy'));
			await append(log, { kind: 'suspended', cardKey: A });
			await append(log, reviewDraft(A, 'good'));
			await append(log, { kind: 'undone', eventId: slip.event.id });
			const histories = await log.histories();
			if (!histories.ok) throw new Error(histories.error.kind);
			// B’s key sorts before A’s: mali/when-ended, mali/who-asked.
			expect([...histories.value.starts]).toEqual([0, 1, 3]);
			expect([...histories.value.grades]).toEqual([3, 0, 2]);
		});
	});
}
