import { describe, expect, test } from 'vitest';

import { showBadge } from '$lib/session/app-badge';

function icon() {
	const shown: (number | undefined)[] = [];
	return {
		shown,
		setAppBadge: (count: number) => Promise.resolve(void shown.push(count)),
		clearAppBadge: () => Promise.resolve(void shown.push(undefined))
	};
}

describe('showBadge', () => {
	test('shows how many cards wait, and nothing where none does', async () => {
		const port = icon();
		await showBadge(port, 24);
		await showBadge(port, 0);
		expect(port.shown).toEqual([24, undefined]);
	});

	test('does nothing where the browser has no badge, or refuses', async () => {
		await expect(showBadge({}, 3)).resolves.toBeUndefined();
		const refused = { setAppBadge: () => Promise.reject(new Error('NotAllowedError')) };
		await expect(showBadge(refused, 3)).resolves.toBeUndefined();
	});
});
