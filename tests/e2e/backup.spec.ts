import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';
import { fetchSet, Learner } from './learner';

/** Right and Good, so many times. */
async function study(page: Page, count: number) {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	for (let done = 0; done < count; done++) {
		await learner.respondRight();
		await learner.grade('Good');
	}
	await learner.asked();
}

async function saveBackup(page: Page) {
	await page.goto('/backup');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup' }).click()
	]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const choose = (page: Page, bytes: Buffer, name = 'a.passage') =>
	page
		.getByLabel('Choose a backup file')
		.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });

test('a backup brings everything to another device, and a second time nothing', async ({
	page,
	browser,
	baseURL
}) => {
	await study(page, 3);
	const { name, bytes } = await saveBackup(page);
	expect(name).toMatch(/^passage-\d{4}-\d\d-\d\d\.passage$/);
	await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();

	const elsewhere = await (await browser.newContext({ baseURL: baseURL! })).newPage();
	await elsewhere.goto('/');
	await elsewhere.getByRole('link', { name: 'Restore a backup' }).click();
	await choose(elsewhere, bytes);
	await expect(elsewhere.getByText('3 entries were added.')).toBeVisible();
	await choose(elsewhere, bytes);
	await expect(elsewhere.getByText('Everything in this backup is here already.')).toBeVisible();
	await elsewhere.goto('/settings');
	await expect(elsewhere.getByText('3 cards have a memory here.')).toBeVisible();
	await elsewhere.context().close();
});

test('a file that is no backup, or not whole, is refused with the reason', async ({ page }) => {
	await study(page, 1);
	const { bytes } = await saveBackup(page);
	await choose(page, Buffer.from('{"decks":[]}'), 'deck.json');
	await expect(page.getByText('This file is no backup of Passage.')).toBeVisible();
	await choose(page, bytes.subarray(0, -8));
	await expect(page.getByText('This backup is damaged')).toBeVisible();
	await choose(page, bytes);
	await expect(page.getByText('Everything in this backup is here already.')).toBeVisible();
});

test('where the browser promises nothing, a copy is offered after the first response', async ({
	page
}) => {
	await page.addInitScript(() => {
		navigator.storage.persist = () => Promise.resolve(false);
		navigator.storage.persisted = () => Promise.resolve(false);
	});
	await page.goto('/');
	await expect(page.getByText('Read. Be asked. Remember.')).toBeVisible();
	await expect(page.getByText('Keep a copy')).toBeHidden();
	await study(page, 1);
	await page.goto('/');
	const offer = page.getByText('This browser does not promise to keep what you learn.');
	await expect(offer).toBeVisible();
	await page.getByRole('button', { name: 'Not now' }).click();
	await expect(offer).toBeHidden();
	await page.reload();
	await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
	await expect(page.getByText('not yet asked')).toBeVisible();
	await expect(offer).toBeHidden();
});

test('persistent storage is asked for after the first response, and not before', async ({
	page
}) => {
	await page.addInitScript(() => {
		navigator.storage.persisted = () => Promise.resolve(false);
		navigator.storage.persist = () => {
			document.documentElement.dataset['asked'] = 'yes';
			return Promise.resolve(true);
		};
	});
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await expect(page.locator('html[data-asked]')).not.toBeAttached();
	await learner.grade('Good');
	await expect(page.locator('html[data-asked]')).toBeAttached();
	await page.goto('/backup');
	await expect(page.getByText('This browser has promised to keep your progress')).toBeVisible();
});
