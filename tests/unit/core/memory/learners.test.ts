import { describe, expect, test } from 'vitest';

import { FIRST_LEARNER_ID, isLearnerId } from '$lib/core/memory/learners';

describe('isLearnerId', () => {
	test.each([[FIRST_LEARNER_ID], ['0f3c-9a'], ['a'.repeat(64)]])('takes %s', (id) => {
		expect(isLearnerId(id)).toBe(true);
	});

	test.each([[''], ['Ana'], ['a/b'], ['a'.repeat(65)]])('refuses "%s"', (id) => {
		expect(isLearnerId(id)).toBe(false);
	});

	test('refuses a forged id whose log would lie in the database of the learners', () => {
		expect(isLearnerId('learners')).toBe(false);
	});
});
