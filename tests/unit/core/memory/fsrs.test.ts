import fc from 'fast-check';
import { FSRSAlgorithm } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';

import { type Grade, GRADES } from '$lib/core/memory/event';
import { Fsrs, type MemoryState } from '$lib/core/memory/fsrs';

/** Default weights of FSRS-6, as published with py-fsrs 6 and ts-fsrs 5. */
const WEIGHTS = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
	0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];
const fsrs = new Fsrs(WEIGHTS);

/** The memory after grades given so many days after one another. */
function memoryAfter(history: readonly (readonly [daysSince: number, grade: Grade])[]) {
	let memory: MemoryState | undefined;
	for (const [daysSince, grade] of history) memory = fsrs.next(memory, daysSince, grade);
	return memory!;
}

describe('Fsrs.next', () => {
	test('has the published averages as its own weights', () => {
		expect(new Fsrs().next(undefined, 0, 'hard')).toEqual(fsrs.next(undefined, 0, 'hard'));
	});

	// ts-fsrs, __tests__/FSRS-6.test.ts, "first repeat".
	test('starts each grade where ts-fsrs does', () => {
		const first = GRADES.map((grade) => fsrs.next(undefined, 0, grade));
		expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
		expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
	});

	// ts-fsrs, __tests__/FSRS-6.test.ts, "memory state[short-term]", after fsrs-rs, src/inference.rs.
	test('gives the memory state of fsrs-rs after again, then five times good', () => {
		const { stability, difficulty } = memoryAfter([
			[0, 'again'],
			[0, 'good'],
			[1, 'good'],
			[3, 'good'],
			[8, 'good'],
			[21, 'good']
		]);
		expect(stability).toBeCloseTo(53.62691, 4);
		expect(difficulty).toBeCloseTo(6.3574867, 4);
	});

	// ts-fsrs, __tests__/FSRS-6.test.ts, "ivl_history": its learning steps are reviews on one study day here.
	test('gives the intervals of ts-fsrs, lapse included', () => {
		let memory: MemoryState | undefined;
		let daysSince = 0;
		const intervals = [];
		for (const grade of [
			...['good', 'good', 'good', 'good', 'good', 'good'],
			...['again', 'again', 'good', 'good', 'good', 'good', 'good']
		] as const) {
			memory = fsrs.next(memory, daysSince, grade);
			const isStep = intervals.length === 0 || grade === 'again';
			daysSince = isStep ? 0 : fsrs.intervalDays(memory.stability, 0.9);
			intervals.push(daysSince);
		}
		expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
	});

	// py-fsrs, tests/test_basic.py, test_repeated_correct_reviews.
	test('makes a card no easier than difficulty 1, however often it is easy', () => {
		const tenTimesEasy = Array.from({ length: 10 }, () => [0, 'easy'] as const);
		expect(memoryAfter(tenTimesEasy).difficulty).toBe(1);
	});

	test('counts days that went back as none', () => {
		const memory = fsrs.next(undefined, 0, 'good');
		expect(fsrs.next(memory, -3, 'good')).toEqual(fsrs.next(memory, 0, 'good'));
	});

	test('is that of ts-fsrs, for any weights and any history', () => {
		const bounds = [
			[0.1, 100],
			[0.1, 100],
			[0.1, 100],
			[0.1, 100],
			[1, 10],
			[0.001, 4],
			[0.001, 4],
			[0.001, 0.75],
			[0, 4.5],
			[0, 0.8],
			[0.001, 3.5],
			[0.001, 5],
			[0.001, 0.25],
			[0.001, 0.9],
			[0, 4],
			[0, 1],
			[1, 6],
			[0, 2],
			[0, 2],
			// ts-fsrs clips this one above nothing.
			[0.01, 0.8],
			[0.1, 0.8]
		] as const;
		const weights = fc.tuple(...bounds.map(([min, max]) => fc.double({ min, max, noNaN: true })));
		const reviews = fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...GRADES)), { maxLength: 12 });
		fc.assert(
			fc.property(weights, reviews, (w, history) => {
				const [ours, theirs] = [new Fsrs(w), new FSRSAlgorithm({ w, enable_short_term: true })];
				let memory: MemoryState | undefined;
				for (const [days, grade] of history) {
					const known = memory ? { ...memory } : null;
					const expected = theirs.next_state(known, memory ? days : 0, GRADES.indexOf(grade) + 1);
					memory = ours.next(memory, days, grade);
					expect(Math.abs(memory.stability - expected.stability)).toBeLessThan(2e-8);
					expect(Math.abs(memory.difficulty - expected.difficulty)).toBeLessThan(2e-8);
				}
			})
		);
	});

	test('stays within its ranges, whatever the history', () => {
		const history = fc.array(
			fc.tuple(fc.integer({ min: -10, max: 40_000 }), fc.constantFrom(...GRADES)),
			{ minLength: 1, maxLength: 30 }
		);
		fc.assert(
			fc.property(history, (grades) => {
				const { stability, difficulty } = memoryAfter(grades);
				expect(stability).toBeGreaterThanOrEqual(0.001);
				expect(stability).toBeLessThanOrEqual(36_500);
				expect(difficulty).toBeGreaterThanOrEqual(1);
				expect(difficulty).toBeLessThanOrEqual(10);
			})
		);
	});
});

describe('Fsrs.recall', () => {
	test('is certain on the day itself and 90 % after as many days as the stability', () => {
		expect(fsrs.recall(0, 8.2956)).toBe(1);
		expect(fsrs.recall(8.2956, 8.2956)).toBeCloseTo(0.9, 6);
	});

	// ts-fsrs, __tests__/FSRS-6.test.ts, "return retrievability percentage for review cards".
	test('is what ts-fsrs gives eight days after a first easy', () => {
		expect(fsrs.recall(8, 8.2956)).toBeCloseTo(0.9024733, 7);
	});

	test('falls as days go by', () => {
		fc.assert(
			fc.property(
				fc.nat(36_500),
				fc.double({ min: 0.001, max: 36_500, noNaN: true }),
				(days, s) => {
					expect(fsrs.recall(days + 1, s)).toBeLessThan(fsrs.recall(days, s));
				}
			)
		);
	});
});

describe('Fsrs.intervalDays', () => {
	test('is the stability, in whole days, at a desired retention of 90 %', () => {
		expect(fsrs.intervalDays(8.2956, 0.9)).toBe(8);
		expect(fsrs.intervalDays(53.62691, 0.9)).toBe(54);
	});

	test('is shorter the more is to be retained', () => {
		expect([0.7, 0.8, 0.9, 0.97].map((retention) => fsrs.intervalDays(100, retention))).toEqual([
			929, 332, 100, 22
		]);
	});

	test('is at least a day and at most a hundred years', () => {
		expect(fsrs.intervalDays(0.001, 0.97)).toBe(1);
		expect(fsrs.intervalDays(36_500, 0.7)).toBe(36_500);
	});
});
