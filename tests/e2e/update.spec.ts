import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, test as base } from './fixtures';
import { fetchSet, Learner } from './learner';
import { workerInCharge } from './worker-in-charge';

/** The build as version A, and a copy in which one page reads “Version B” and the worker knows it. */
const test = base.extend<{ versionB: string }>({
	versionB: async ({}, use) => {
		// Inside the project, since a build finds its packages from where it lies.
		await mkdir('test-results', { recursive: true });
		const folder = await mkdtemp('test-results/version-b-');
		await cp('build', folder, { recursive: true });
		await edit(join(folder, 'prerendered/about.html'), (html) =>
			html.replace('<head>', '<head><meta name="made-by" content="version B">')
		);
		for (const path of ['prerendered/about.html', 'client/sw.js'])
			for (const ending of ['.br', '.gz']) await rm(join(folder, path + ending), { force: true });
		await edit(join(folder, 'client/sw.js'), (code) =>
			code.replace(/(url:"about",revision:")[^"]+/, '$1version-b')
		);
		await use(folder);
		await rm(folder, { recursive: true });
	}
});

async function edit(path: string, change: (text: string) => string) {
	const text = await readFile(path, 'utf8');
	const changed = change(text);
	if (changed === text) throw new Error(`nothing to change in ${path}`);
	await writeFile(path, changed);
}

/** A visit to version A whose first card has been answered, with the worker in charge. */
async function answerFirstCard(page: Page): Promise<Learner> {
	await page.goto('/');
	await page.evaluate(workerInCharge);
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	return learner;
}

/** Waits from before the press on: the page may have loaded again by the time that it ends. */
async function reloadedBy(page: Page, press: () => Promise<void>) {
	await Promise.all([page.waitForEvent('load'), press()]);
}

test('a new version waits and asks; no card is reloaded away, and progress is kept', async ({
	page,
	server,
	versionB
}) => {
	const learner = await answerFirstCard(page);
	await learner.grade('Good');
	const inHand = await learner.asked();

	await server.kill();
	await server.start(versionB);
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
		.toBe('installed');
	expect((await learner.asked()).id).toBe(inHand.id);
	await expect(page.getByText('A new version of Passage is ready.')).toBeHidden();

	await page.getByRole('link', { name: 'Close' }).click();
	await expect(page.getByText('A new version of Passage is ready.')).toBeVisible();
	await reloadedBy(page, () => page.getByRole('button', { name: 'Use it now' }).click());
	await page.goto('/about');
	await expect(page.locator('meta[content="version B"]')).toBeAttached();
	await page.goto('/settings');
	await expect(page.getByText('1 card has a memory here.')).toBeVisible();
});

test('a tab that did not take the new version keeps its card, and its next page is whole', async ({
	page,
	context,
	server,
	versionB
}) => {
	const learner = await answerFirstCard(page);

	await server.kill();
	await server.start(versionB);
	const other = await context.newPage();
	await other.goto('/');
	await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await reloadedBy(other, () => other.getByRole('button', { name: 'Use it now' }).click());

	await expect(page.locator('[data-verdict]')).toBeVisible();
	await learner.grade('Good');
	await learner.asked();
	await reloadedBy(page, () => page.getByRole('link', { name: 'Close' }).click());
	await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
});
