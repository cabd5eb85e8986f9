import fc from 'fast-check';

import { ITEM_TYPES, LEVELS } from '$lib/core/item/item';
import { QUIZ_MODES } from '$lib/core/memory/event';
import { ALL_QUESTIONS, type QuizSpec } from '$lib/core/quiz/quiz-spec';

const ids = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);

export const spec: QuizSpec = {
	setId: 'mali',
	setVersion: 1,
	mode: 'practice',
	minutes: undefined,
	seed: 7,
	asks: ALL_QUESTIONS
};

export const specs: fc.Arbitrary<QuizSpec> = fc.record({
	setId: ids,
	setVersion: fc.integer({ min: 1, max: 1_000_000 }),
	mode: fc.constantFrom(...QUIZ_MODES),
	minutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
	seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
	asks: fc.oneof(
		fc.record({
			kind: fc.constant('pick' as const),
			itemIds: fc.uniqueArray(ids, { minLength: 1, maxLength: 40 })
		}),
		fc.record({
			kind: fc.constant('choice' as const),
			sectionIds: fc.uniqueArray(ids, { maxLength: 5 }),
			types: fc.subarray([...ITEM_TYPES]),
			levels: fc.subarray([...LEVELS]),
			coreOnly: fc.boolean(),
			count: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined })
		})
	)
});
