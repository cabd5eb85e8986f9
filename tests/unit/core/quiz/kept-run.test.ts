import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readKeptRun, writeKeptRun } from '$lib/core/quiz/kept-run';
import { foldRun } from '$lib/core/quiz/quiz-run';

import { plans, responded, START, steps } from './make-run';

const kept = { query: 'set=mali&v=1&mode=test&seed=0', title: 'Mali', startedAtMillis: START };

describe('a kept run', () => {
	test('comes back as it was, so that it goes on where it stood', () => {
		fc.assert(
			fc.property(plans, steps, (plan, done) => {
				const read = readKeptRun(writeKeptRun({ ...kept, steps: done }));
				expect(read).toEqual({ ...kept, steps: done });
				expect(foldRun(plan, read!.steps)).toEqual(foldRun(plan, done));
			})
		);
	});

	test('is nothing where the text is none, and reading never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(readKeptRun(text)).toBeUndefined();
			})
		);
	});

	test.each<[string, object]>([
		['no steps', { steps: undefined }],
		['a step that is none', { steps: [null] }],
		['a kind of step unknown', { steps: [{ kind: 'dreamt' }] }],
		['a response that is none', { steps: [{ ...responded('a'), response: { type: 'essay' } }] }],
		['a time that is none', { steps: [{ ...responded('a'), atMillis: '1' }] }],
		['a start that is none', { startedAtMillis: 1e300 }],
		['no query', { query: 7 }]
	])('is nothing with %s', (_, changed) => {
		const text = JSON.stringify({ ...kept, steps: [responded('a')], ...changed });
		expect(readKeptRun(text)).toBeUndefined();
	});
});
