import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { evaluateSum } from '$lib/content/evaluate-sum';

describe('evaluateSum', () => {
	test.each([
		['11700 + 1600', 13300, [11700, 1600]],
		['11,700 + 1,600', 13300, [11700, 1600]],
		['2 + 3 * 4', 14, [2, 3, 4]],
		['(2023 − 2013) × 12', 120, [2023, 2013, 12]],
		['7 ÷ 2', 3.5, [7, 2]]
	])('%s is %d', (written, value, terms) => {
		expect(evaluateSum(written)).toEqual({ value, terms });
	});

	test.each(['', 'about ten', '1 +', '(1', '1)', '1 / 0', '('.repeat(100_000)])(
		'%j is no sum',
		(written) => {
			expect(evaluateSum(written)).toBeNull();
		}
	);

	test('never throws', () => {
		const piece = fc.constantFrom('1', '23', '+', '-', '*', '/', '(', ')', ' ', 'x', ',');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
				evaluateSum(pieces.join(''));
			})
		);
	});
});
