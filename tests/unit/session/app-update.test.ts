import { beforeEach, describe, expect, test, vi } from 'vitest';

import { AppUpdate } from '$lib/session/app-update.svelte';

/** As far as an update goes: a browser in which one version is in charge and another waits. */
class Container extends EventTarget {
	readonly controller = {};
	readonly posted: unknown[] = [];
	readonly #registration = Object.assign(new EventTarget(), {
		waiting: { postMessage: (message: unknown) => this.posted.push(message) }
	});
	register = () => Promise.resolve(this.#registration);
}

async function offered() {
	const container = new Container();
	const reload = vi.fn();
	const update = new AppUpdate(reload);
	await update.register(container as unknown as ServiceWorkerContainer);
	return { container, reload, update };
}

describe('taking a new version', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		vi.stubEnv('PROD', true);
		vi.stubGlobal('document', new EventTarget());
		return () => {
			vi.useRealTimers();
			vi.unstubAllEnvs();
			vi.unstubAllGlobals();
		};
	});

	test('loads the page again as soon as the new worker is in charge', async () => {
		const { container, reload, update } = await offered();
		update.take();
		expect(container.posted).toEqual([{ type: 'SKIP_WAITING' }]);
		expect(reload).not.toHaveBeenCalled();
		container.dispatchEvent(new Event('controllerchange'));
		expect(reload).toHaveBeenCalledOnce();
	});

	test('loads it again all the same where the browser does not hand over', async () => {
		const { reload, update } = await offered();
		update.take();
		vi.advanceTimersByTime(2_000);
		expect(reload).toHaveBeenCalledOnce();
	});

	test('never loads it again because another tab took the version', async () => {
		const { container, reload, update } = await offered();
		container.dispatchEvent(new Event('controllerchange'));
		vi.advanceTimersByTime(60_000);
		expect(reload).not.toHaveBeenCalled();
		expect(update.replaced).toBe(true);
	});
});
