import { afterEach, describe, expect, test, vi } from 'vitest';

import { QuizDraft } from '$lib/session/quiz-draft.svelte';

const SETS = [
	{ id: 'first', edition: 'en' },
	{ id: 'second', edition: 'fr' }
];
/** A set is whatever its address says. */
const fetchFrom = (known: boolean) =>
	vi.stubGlobal('fetch', (address: string) => {
		const [, , id] = address.split('/');
		return Promise.resolve(
			new Response(JSON.stringify({ id, version: 3 }), { status: known ? 200 : 404 })
		);
	});
afterEach(() => vi.unstubAllGlobals());

describe('a quiz that is being chosen', () => {
	test('takes the set that the address names, in its edition, else the first', async () => {
		fetchFrom(true);
		const draft = new QuizDraft(() => 7);
		await draft.open(SETS, '?set=second');
		expect(draft.set?.id).toBe('second');
		expect(draft.spec).toMatchObject({ setId: 'second', setVersion: 3, seed: 7 });
		await draft.open(SETS, '');
		expect(draft.set?.id).toBe('first');
	});

	test('has failed without the set or a part of the page, until it is opened again', async () => {
		fetchFrom(false);
		const draft = new QuizDraft(() => 7);
		await draft.open(SETS, '');
		expect(draft.failed).toBe(true);
		fetchFrom(true);
		await draft.open(SETS, '', Promise.reject(new Error('offline')));
		expect(draft.failed).toBe(true);
		await draft.open(SETS, '');
		expect(draft.failed).toBe(false);
		expect(draft.set?.id).toBe('first');
	});
});
