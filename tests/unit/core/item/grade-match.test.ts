import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { type OptionId, WHOLE } from '$lib/core/item/item';

import { matchItem } from './items';

function grade(rightIdByPairId: Record<OptionId, OptionId>) {
	return gradeResponse(matchItem, WHOLE, { type: 'match', rightIdByPairId }, 'en');
}

describe('a match', () => {
	test('is right when every left has its own right', () => {
		expect(grade({ diop: 'diop', wane: 'wane', guterres: 'guterres' })).toEqual({
			outcome: 'right',
			credit: 1,
			rightById: { diop: true, wane: true, guterres: true },
			slip: false
		});
	});

	test('is worth the share of right pairs', () => {
		const verdict = grade({ diop: 'diop', wane: 'guterres', guterres: 'judge' });
		expect(verdict.outcome).toBe('part');
		expect(verdict.credit).toBeCloseTo(1 / 3);
		expect(verdict.rightById).toEqual({ diop: true, wane: false, guterres: false });
	});

	test('counts a left with nothing put to it as wrong', () => {
		expect(grade({ diop: 'diop' }).rightById).toEqual({ diop: true, wane: false, guterres: false });
		expect(grade({}).outcome).toBe('wrong');
	});

	test('is wrong with ids that the item lacks', () => {
		const right = { diop: 'diop', wane: 'wane', guterres: 'guterres' };
		expect(grade({ ...right, keita: 'judge' })).toMatchObject({ outcome: 'wrong', credit: 0 });
		expect(grade({ ...right, diop: 'keita' })).toMatchObject({ outcome: 'wrong', credit: 0 });
	});
});
