import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
	beginRun,
	deadlineOf,
	foldRun,
	isAnswered,
	type RunStep,
	stepRun
} from '$lib/core/quiz/quiz-run';

import { plan, plans, responded, START, steps } from './make-run';

describe('a run, whatever was done in it', () => {
	test('stands at one of its questions or at the overview, and knows responses to its questions only', () => {
		fc.assert(
			fc.property(plans, steps, (of, done) => {
				const run = foldRun(of, done);
				expect([...of.itemIds, null]).toContain(run.place);
				for (const id of [...run.responses.keys(), ...run.marked, ...run.spentMillis.keys()])
					expect(of.itemIds).toContain(id);
			})
		);
	});

	test('changes no more once it has ended', () => {
		fc.assert(
			fc.property(plans, steps, steps, (of, before, after) => {
				const ended = stepRun(foldRun(of, before), of, { kind: 'ended', atMillis: START + 9000 });
				expect(after.reduce((run, step) => stepRun(run, of, step), ended)).toBe(ended);
			})
		);
	});

	test('counts no response after its deadline, and never ends later', () => {
		fc.assert(
			fc.property(plans, steps, (of, done) => {
				const deadline = deadlineOf(of) ?? Infinity;
				const { responses, endedAtMillis } = foldRun(of, done);
				for (const { atMillis } of responses.values())
					expect(atMillis).toBeLessThanOrEqual(deadline);
				if (endedAtMillis !== undefined) {
					expect(endedAtMillis).toBeLessThanOrEqual(deadline);
					expect(endedAtMillis).toBeGreaterThanOrEqual(START);
				}
			})
		);
	});

	test('keeps in practice the first response to each question', () => {
		fc.assert(
			fc.property(steps, (done) => {
				const of = plan({ itemIds: ['a', 'b', 'c', 'd'] });
				let run = beginRun(of);
				for (const step of done) {
					const next = stepRun(run, of, step);
					for (const [id, { response }] of run.responses)
						expect(next.responses.get(id)?.response).toBe(response);
					run = next;
				}
			})
		);
	});

	test('leaves the run before a step as it was', () => {
		fc.assert(
			fc.property(plans, steps, (of, done) => {
				const before = foldRun(of, done.slice(0, -1));
				const copy = structuredClone(before);
				for (const step of done.slice(-1)) stepRun(before, of, step);
				expect(before).toEqual(copy);
			})
		);
	});
});

describe('stepRun', () => {
	test('begins at the first question', () => {
		expect(beginRun(plan()).place).toBe('a');
		expect(beginRun(plan({ itemIds: [] })).place).toBeNull();
	});

	test('a test takes another response in place of the first', () => {
		const second = { type: 'choice', optionId: 'gao' } as const;
		const run = foldRun(plan({ mode: 'test' }), [responded('a'), responded('a', second)]);
		expect(run.responses.get('a')?.response).toEqual(second);
	});

	test('a flashcard counts as answered once it is judged, and is judged once', () => {
		const of = plan({ mode: 'test' });
		const shown = foldRun(of, [responded('a', { type: 'recall' })]);
		expect(isAnswered(shown, 'a')).toBe(false);
		const judged = stepRun(shown, of, { kind: 'judged', itemId: 'a', right: false });
		expect(isAnswered(judged, 'a')).toBe(true);
		const again = stepRun(judged, of, { kind: 'judged', itemId: 'a', right: true });
		expect(again.responses.get('a')?.right).toBe(false);
		expect(stepRun(again, of, responded('a', { type: 'recall' }))).toBe(again);
	});

	test('typed words can be counted as right in practice, and not in a test', () => {
		const done: RunStep[] = [
			responded('a', { type: 'short', typed: 'Diop' }),
			{ kind: 'judged', itemId: 'a', right: true }
		];
		expect(foldRun(plan(), done).responses.get('a')?.right).toBe(true);
		expect(foldRun(plan({ mode: 'test' }), done).responses.get('a')?.right).toBeUndefined();
	});

	test('an option picked is not a matter of opinion', () => {
		const run = foldRun(plan(), [responded('a'), { kind: 'judged', itemId: 'a', right: true }]);
		expect(run.responses.get('a')?.right).toBeUndefined();
	});

	test('time with a question adds up over visits, each five minutes at most', () => {
		const run = foldRun(plan({ mode: 'test' }), [
			{ kind: 'moved', to: 'b', spentMillis: 3000 },
			{ kind: 'moved', to: 'a', spentMillis: 3_600_000 },
			responded('a', undefined, { spentMillis: 2000 })
		]);
		expect([...run.spentMillis]).toEqual([
			['a', 5000],
			['b', 300_000]
		]);
	});

	test('a mark can be set and taken off', () => {
		const mark = { kind: 'marked', itemId: 'b', on: true } as const;
		expect([...foldRun(plan(), [mark]).marked]).toEqual(['b']);
		expect([...foldRun(plan(), [mark, { ...mark, on: false }]).marked]).toEqual([]);
	});

	test('the clock goes on while the page is closed', () => {
		const of = plan({ mode: 'test', minutes: 10 });
		expect(deadlineOf(of)).toBe(START + 600_000);
		const late = responded('a', undefined, { atMillis: START + 600_001 });
		const run = foldRun(of, [responded('b'), late]);
		expect([...run.responses.keys()]).toEqual(['b']);
		expect(run.endedAtMillis).toBe(START + 600_000);
	});
});
