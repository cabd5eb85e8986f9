import { readFile } from 'node:fs/promises';

import { expect, test } from './fixtures';
import { fetchSet, Learner } from './learner';

test('two learners on one device have each their own progress and settings', async ({ page }) => {
	await page.goto('/study');
	const set = await fetchSet(page);
	const first = new Learner(page, set);
	await first.respondRight();
	await first.grade('Good');
	await first.asked();

	await page.goto('/');
	await expect(page.getByText('is studying')).toBeHidden();
	await page.getByRole('link', { name: 'Does somebody else study here too?' }).click();
	await page.getByLabel('Your own name').fill('Amina');
	await page.getByLabel('Name of the new learner').fill('Boubacar');
	await page.getByRole('button', { name: 'Add and study' }).click();

	await expect(page.getByText('Boubacar is studying')).toBeVisible();
	await expect(page.getByText('Read. Be asked. Remember.')).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText('0 cards have a memory here.')).toBeVisible();
	await page.getByLabel('New cards a day').selectOption('5');
	await expect(page.getByText('Saved.')).toBeVisible();

	await page.goto('/');
	await page.getByRole('link', { name: 'Change' }).click();
	await page.getByRole('button', { name: 'Amina' }).click();
	await expect(page.getByText('Amina is studying')).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText('1 card has a memory here.')).toBeVisible();
	await expect(page.getByLabel('New cards a day')).toHaveValue('10');
});

test('a backup of somebody else is not mixed in unasked', async ({ page }) => {
	await page.goto('/learners');
	await page.getByLabel('Your own name').fill('Amina');
	await page.getByLabel('Name of the new learner').fill('Boubacar');
	await page.getByRole('button', { name: 'Add and study' }).click();
	await expect(page.getByText('Boubacar is studying')).toBeVisible();
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await learner.grade('Good');
	await learner.asked();
	await page.goto('/backup');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^passage-boubacar-/);
	const bytes = await readFile(await download.path());

	await page.goto('/learners');
	await page.getByRole('button', { name: 'Amina' }).click();
	await expect(page.getByText('Amina is studying')).toBeVisible();
	await page.goto('/backup');
	await page
		.getByLabel('Choose a backup file')
		.setInputFiles({ name: 'b.passage', mimeType: 'application/octet-stream', buffer: bytes });
	await expect(page.getByText('You are studying as Amina. Whose progress is it?')).toBeVisible();
	await page.getByRole('button', { name: 'Add it to Boubacar’s progress' }).click();
	await expect(page.getByText('Boubacar is studying')).toBeVisible();
	await page.goto('/learners');
	await page.getByRole('button', { name: 'Amina' }).click();
	await expect(page.getByText('Amina is studying')).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText('0 cards have a memory here.')).toBeVisible();
});

test('a learner can be called by another name', async ({ page }) => {
	await page.goto('/learners');
	await page.getByLabel('Your own name').fill('Amina');
	await page.getByLabel('Name of the new learner').fill('B');
	await page.getByRole('button', { name: 'Add and study' }).click();
	await page.getByRole('link', { name: 'Change' }).click();
	await page.locator('summary', { hasText: /^Rename\s*B$/ }).click();
	await page.getByLabel('Name of B', { exact: true }).fill('  Boubacar  Keïta ');
	await page.getByRole('button', { name: 'Keep this name' }).last().click();
	await expect(page.getByRole('button', { name: 'Boubacar Keïta studying now' })).toBeVisible();
});
