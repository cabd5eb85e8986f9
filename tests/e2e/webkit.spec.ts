import { expect, test } from './any-engine';
import { SET } from './learner';
import type { Tab } from './tab';
import { workerInCharge } from './worker-in-charge';

/** A visit until the worker is in charge, and another where the browser left one hanging; then no server any more. */
test.beforeEach(async ({ tab, server }) => {
	await expect(async () => {
		await tab.goto(server.url);
		await tab.evaluate(workerInCharge);
	}).toPass();
	await server.kill();
});

const text = (tab: Tab) => tab.evaluate(() => document.body.innerText);

test('with the server killed, a reload, a page never visited and a deep link open', async ({
	tab,
	server
}) => {
	await tab.reload();
	await expect.poll(() => text(tab)).toContain('Study now');
	await tab.goto(`${server.url}/sets/${SET}`);
	await expect.poll(() => text(tab)).toContain('In this set');
	await tab.goto(`${server.url}/sets/${SET}/read#p14`);
	const top = () => tab.evaluate(() => document.querySelector('#p14')?.getBoundingClientRect().top);
	const height = await tab.evaluate(() => innerHeight);
	await expect.poll(top).toBeLessThan(height);
	expect(await top()).toBeGreaterThanOrEqual(0);
	await tab.goto(`${server.url}/sets/no-such-set`);
	await expect.poll(() => text(tab)).toContain('This page is not here');
});

test('cards are graded, taken back and typed, and are still there after a reload', async ({
	tab,
	server
}) => {
	const asked = /I don’t know|Show the key/;
	let gradedCount = 0;
	await tab.goto(`${server.url}/study`);
	for (; ; gradedCount++) {
		await expect.poll(() => text(tab)).toMatch(asked);
		if (await tab.evaluate(() => document.querySelector('form input') !== null)) break;
		await tab.click('button', asked);
		await tab.click('button:enabled', /Continue|Good/);
	}
	await tab.type('form input', 'xyzzy');
	await tab.click('button', /Check/);
	await expect.poll(() => text(tab)).toMatch(/xyzzy/);
	await tab.click('button', /Count as right/);
	await tab.click('button:enabled', /Good/);
	await expect.poll(() => text(tab)).toContain(`${gradedCount + 2} of`);
	await tab.click('button', /Undo/);
	await expect.poll(() => text(tab)).toContain(`${gradedCount + 1} of`);
	await tab.click('button', asked);
	await tab.click('button:enabled', /Continue/);
	await expect.poll(() => text(tab)).toContain(`${gradedCount + 2} of`);

	await tab.reload();
	await expect.poll(() => text(tab)).toMatch(asked);
	await tab.goto(`${server.url}/settings`);
	const kept = new RegExp(`\\b${gradedCount + 1} cards? (has|have) a memory here`);
	await expect.poll(() => text(tab)).toMatch(kept);
});
