import { describe, expect, test } from 'vitest';

import type { LearnerLog, StoreError } from '$lib/core/memory/learner-log';
import { failed, ok, type Result } from '$lib/core/result';
import { beginOpening } from '$lib/session/begin-opening';
import type { OpenLog } from '$lib/session/learner.svelte';

/** Opens logs that are nothing but who asked; `unblock` is what the last opening was given. */
function fakeOpening(result?: Result<LearnerLog, StoreError>) {
	const asked: string[] = [];
	let unblock: () => void = () => undefined;
	const openLog: OpenLog = (id, onUnblocked) => {
		asked.push(id);
		unblock = onUnblocked;
		return Promise.resolve(result ?? ok({} as LearnerLog));
	};
	return { asked, openLog, unblock: () => unblock() };
}
const nothing = () => undefined;

describe('an opening begun early', () => {
	test('is what the first who asks gets, and the next opening is another', async () => {
		const { asked, openLog } = fakeOpening();
		const open = beginOpening(openLog, 'me');
		expect(asked).toEqual(['me']);
		const first = await open('me', nothing);
		expect(asked).toEqual(['me']);
		expect(await open('me', nothing)).not.toBe(first);
		expect(asked).toEqual(['me', 'me']);
	});

	test('is not given to another learner', async () => {
		const { asked, openLog } = fakeOpening();
		await beginOpening(openLog, 'me')('other', nothing);
		expect(asked).toEqual(['me', 'other']);
	});

	test('tells whoever got it that another tab has made way', async () => {
		const { openLog, unblock } = fakeOpening(failed({ kind: 'blocked-by-other-tab' }));
		const open = beginOpening(openLog, 'me');
		let told = 0;
		await open('me', () => told++);
		unblock();
		expect(told).toBe(1);
	});

	test('is begun anew where the other tab made way before anybody asked', async () => {
		const { asked, openLog, unblock } = fakeOpening(failed({ kind: 'blocked-by-other-tab' }));
		const open = beginOpening(openLog, 'me');
		unblock();
		await open('me', nothing);
		expect(asked).toEqual(['me', 'me']);
	});
});
