import { describe, expect, test } from 'vitest';

import { parseWeights, weightsToText } from '$lib/core/memory/fit/weights-text';
import { AVERAGE_WEIGHTS } from '$lib/core/memory/fsrs';

const averages = weightsToText(AVERAGE_WEIGHTS);
/** The averages with one of the 21 written otherwise. */
const withText = (index: number, text: string) => averages.split(' ').with(index, text).join(' ');

describe('weightsToText', () => {
	test('gives what parseWeights takes back', () => {
		expect(parseWeights(averages)).toEqual(AVERAGE_WEIGHTS);
	});

	test('takes the noise of single precision away', () => {
		expect(weightsToText(Float32Array.from(AVERAGE_WEIGHTS))).toBe(averages);
	});

	test('fits a setting, however long the numbers are', () => {
		const longest = Float32Array.from(AVERAGE_WEIGHTS, (weight) => weight * 0.0012345678);
		expect(weightsToText(longest).length).toBeLessThanOrEqual(300);
	});
});

describe('parseWeights', () => {
	test.each([
		['no text', ''],
		['twenty numbers', averages.split(' ').slice(1).join(' ')],
		['twenty-two numbers', `${averages} 0.5`],
		['a word', withText(3, 'NaN')],
		['infinity', withText(3, 'Infinity')],
		['nothing between two spaces', withText(3, '')],
		['another base', withText(3, '0x10')],
		['a number below its bound', withText(20, '0.09')],
		['a number above its bound', withText(4, '10.1')],
		['a negative number', withText(9, '-0.1')]
	])('refuses %s', (_, text) => {
		expect(parseWeights(text)).toBeUndefined();
	});

	test('takes numbers on their bounds, and very small ones', () => {
		expect(parseWeights(withText(4, '10'))?.[4]).toBe(10);
		expect(parseWeights(withText(17, '0'))?.[17]).toBe(0);
		expect(parseWeights(withText(17, '1.5e-7'))?.[17]).toBe(1.5e-7);
	});
});
