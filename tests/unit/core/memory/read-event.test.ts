import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readEvent } from '$lib/core/memory/read-event';

import { A, Device, eventLogs } from './make-events';

const review = new Device().review(A);

describe('readEvent', () => {
	test('takes every event that was made here', () => {
		fc.assert(
			fc.property(eventLogs, (events) => {
				for (const event of events) expect(readEvent(structuredClone(event))).toEqual(event);
			})
		);
	});

	test('never throws, and takes nothing that is no event', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(readEvent(value)).toBeUndefined();
			})
		);
	});

	test('keeps an event of a kind it does not know as it is', () => {
		const strange = { ...review, kind: 'dreamt-of', depth: 3 };
		expect(readEvent(strange)).toBe(strange);
	});

	test.each(Object.keys(review))('refuses a review without its %s', (name) => {
		expect(readEvent({ ...review, [name]: undefined })).toBeUndefined();
	});

	test.each<[string, unknown]>([
		['grade', 'perfect'],
		['mode', 'dream'],
		['optionIds', [1]],
		['cardKey', 'two\nlines/a/b'],
		['cardKey', 'mali'],
		['cardKey', 'a/b/c/d'],
		['studyDay', 1.5],
		['studyDay', 2 ** 40],
		['latencyMillis', NaN],
		['id', 'zzzzzzzzz-zzzz-phone'],
		['kind', 'constructor-of'.repeat(50)]
	])('refuses a review with %s %j', (name, value) => {
		expect(readEvent({ ...review, [name]: value })).toBeUndefined();
	});

	test('refuses what could not be packed again: too deep, without end, or no JSON', () => {
		const deep = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) as unknown;
		const endless: unknown[] = [];
		endless.push(endless);
		for (const extra of [deep, endless, 5n, [{ of: 5n }]])
			expect(readEvent({ ...review, extra })).toBeUndefined();
		const shallow = { ...review, extra: [{ of: [1, null, undefined] }] };
		expect(readEvent(shallow)).toBe(shallow);
	});
});
