import fc from 'fast-check';

import type { Response } from '$lib/core/item/response';
import type { RunPlan, RunStep } from '$lib/core/quiz/quiz-run';

export const START = 1_000_000;

export const plan = (more: Partial<RunPlan> = {}): RunPlan => ({
	mode: 'practice',
	itemIds: ['a', 'b', 'c'],
	startedAtMillis: START,
	minutes: undefined,
	...more
});

export const responded = (
	itemId: string,
	response: Response = { type: 'choice', optionId: 'key' },
	more: { atMillis?: number; spentMillis?: number } = {}
): RunStep => ({
	kind: 'responded',
	itemId,
	response,
	spentMillis: 2000,
	atMillis: START + 5000,
	...more
});

export const plans: fc.Arbitrary<RunPlan> = fc.record({
	mode: fc.constantFrom('practice', 'test'),
	itemIds: fc.constant(['a', 'b', 'c', 'd']),
	startedAtMillis: fc.constant(START),
	minutes: fc.constantFrom(undefined, 1)
});

const itemId = fc.constantFrom('a', 'b', 'c', 'd', 'elsewhere');
const spentMillis = fc.integer({ min: -1000, max: 400_000 });
const atMillis = fc.integer({ min: START - 5000, max: START + 90_000 });
const response: fc.Arbitrary<Response> = fc.constantFrom(
	{ type: 'none' },
	{ type: 'recall' },
	{ type: 'short', typed: 'Diop' },
	{ type: 'choice', optionId: 'key' },
	{ type: 'choice', optionId: 'gao' }
);

export const steps: fc.Arbitrary<RunStep[]> = fc.array(
	fc.oneof(
		fc.record({
			kind: fc.constant('moved' as const),
			to: fc.option(itemId),
			spentMillis
		}),
		{
			weight: 3,
			arbitrary: fc.record({
				kind: fc.constant('responded' as const),
				itemId,
				response,
				spentMillis,
				atMillis
			})
		},
		fc.record({ kind: fc.constant('judged' as const), itemId, right: fc.boolean() }),
		fc.record({ kind: fc.constant('marked' as const), itemId, on: fc.boolean() }),
		fc.record({ kind: fc.constant('ended' as const), atMillis })
	),
	{ maxLength: 30 }
);
