import { describe, expect, test } from 'vitest';

import { gradeResponse } from '$lib/core/item/grade';
import { type OptionId, WHOLE } from '$lib/core/item/item';

import { orderItem } from './items';

function grade(...stepIds: OptionId[]) {
	return gradeResponse(orderItem, WHOLE, { type: 'order', stepIds }, 'en');
}

describe('an order of four steps', () => {
	test('is right when every step is in its place', () => {
		expect(grade('mission', 'accord', 'coup', 'vote')).toMatchObject({
			outcome: 'right',
			credit: 1
		});
	});

	test('with two neighbours swapped has five of six pairs right', () => {
		const verdict = grade('accord', 'mission', 'coup', 'vote');
		expect(verdict.outcome).toBe('part');
		expect(verdict.credit).toBeCloseTo(2 / 3);
		expect(verdict.rightById).toEqual({ mission: false, accord: false, coup: true, vote: true });
	});

	test('is worth nothing from half of the pairs down', () => {
		expect(grade('vote', 'mission', 'accord', 'coup')).toMatchObject({
			outcome: 'wrong',
			credit: 0
		});
		expect(grade('vote', 'coup', 'accord', 'mission')).toMatchObject({
			outcome: 'wrong',
			credit: 0
		});
	});

	test.each([
		[['mission', 'accord', 'coup']],
		[['mission', 'accord', 'coup', 'coup']],
		[['mission', 'accord', 'coup', 'unknown']],
		[['mission', 'accord', 'coup', 'vote', 'vote']],
		[[]]
	])('is wrong as %j', (stepIds) => {
		expect(grade(...stepIds)).toMatchObject({ outcome: 'wrong', credit: 0 });
	});

	test('is worth little over all the orders that chance can give', () => {
		const orders = permutations(['mission', 'accord', 'coup', 'vote']);
		const sum = orders.reduce((total, order) => total + grade(...order).credit, 0);
		expect(orders).toHaveLength(24);
		expect(sum / 24).toBeLessThan(0.25);
	});
});

function permutations(ids: readonly string[]): string[][] {
	if (ids.length < 2) return [[...ids]];
	return ids.flatMap((id) =>
		permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest])
	);
}
