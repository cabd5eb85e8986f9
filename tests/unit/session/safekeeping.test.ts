import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { LearnerState } from '$lib/core/memory/learner-log';
import { Learner } from '$lib/session/learner.svelte';
import { Safekeeping, type StorageKeeper } from '$lib/session/safekeeping.svelte';

import { A, Device, DAY_MILLIS, stateOf } from '../core/memory/make-events';

beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value)
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
});

function stateAfter(reviewCount: number): LearnerState {
	const phone = new Device();
	return stateOf(
		Array.from({ length: reviewCount }, () => {
			phone.now += DAY_MILLIS;
			return phone.review(A);
		})
	);
}

/** A learner who has responded so often, in a browser that does or does not promise to keep it. */
async function world(reviewCount: number, keeper: StorageKeeper | undefined) {
	const learner = new Learner(
		() => Promise.resolve({ ok: false, error: { kind: 'unknown', cause: '' } }),
		{ now: () => 0, utcOffsetMinutes: () => 0 }
	);
	await learner.open('me');
	learner.error = undefined;
	learner.state = stateAfter(reviewCount);
	const safekeeping = new Safekeeping(learner, keeper);
	await safekeeping.begin();
	await safekeeping.ask();
	return { learner, safekeeping };
}

const promising = () => ({
	persisted: vi.fn(() => Promise.resolve(false)),
	persist: vi.fn(() => Promise.resolve(true))
});
const refusing = () => ({ ...promising(), persist: vi.fn(() => Promise.resolve(false)) });

describe('Safekeeping', () => {
	test('asks the browser after the first response, once', async () => {
		const keeper = promising();
		const { learner, safekeeping } = await world(0, keeper);
		expect(keeper.persist).not.toHaveBeenCalled();
		learner.state = stateAfter(1);
		await safekeeping.ask();
		await safekeeping.ask();
		expect(keeper.persist).toHaveBeenCalledTimes(1);
		expect(safekeeping.persisted).toBe(true);
	});

	test('does not ask a browser that has promised already', async () => {
		const keeper = { ...promising(), persisted: () => Promise.resolve(true) };
		const { safekeeping } = await world(1, keeper);
		expect(keeper.persist).not.toHaveBeenCalled();
		expect(safekeeping.persisted).toBe(true);
	});

	test.each([
		[0, false],
		[49, false],
		[50, true]
	])(
		'after %i responses, where the browser has promised, offers a backup: %s',
		async (count, offers) => {
			expect((await world(count, promising())).safekeeping.offersBackup).toBe(offers);
		}
	);

	test.each([
		['refuses', refusing()],
		['cannot promise', undefined],
		['fails', { persisted: () => Promise.reject(new Error('no')) }]
	])('offers a backup at once where the browser %s', async (_, keeper) => {
		expect((await world(1, keeper)).safekeeping.offersBackup).toBe(true);
		expect((await world(0, keeper)).safekeeping.offersBackup).toBe(false);
	});

	test('offers none for a while once one was made or put off, on the next visit too', async () => {
		const { learner, safekeeping } = await world(60, promising());
		safekeeping.putOff();
		expect(safekeeping.offersBackup).toBe(false);
		expect((await world(200, promising())).safekeeping.offersBackup).toBe(false);
		expect((await world(310, promising())).safekeeping.offersBackup).toBe(true);
		learner.state = stateAfter(310);
		expect(safekeeping.offersBackup).toBe(true);
	});
});
