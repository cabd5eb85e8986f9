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
	await page.getByRole('button', { name: 'Amina', exact: true }).click();
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
	await page.getByRole('button', { name: 'Amina', exact: true }).click();
	await expect(page.getByText('Amina is studying')).toBeVisible();
	await page.goto('/backup');
	await page
		.getByLabel('Choose a backup file')
		.setInputFiles({ name: 'b.passage', mimeType: 'application/octet-stream', buffer: bytes });
	await expect(page.getByText('You are studying as Amina. Whose progress is it?')).toBeVisible();
	await page.getByRole('button', { name: 'Add it to Boubacar’s progress' }).click();
	await expect(page.getByText('Boubacar is studying')).toBeVisible();
	await page.goto('/learners');
	await page.getByRole('button', { name: 'Amina', exact: true }).click();
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

test('a learner is removed with all that is theirs, and the others keep theirs', async ({
	page,
	context
}) => {
	await page.goto('/study');
	const first = new Learner(page, await fetchSet(page));
	await first.respondRight();
	await first.grade('Good');
	await first.asked();
	await page.goto('/learners');
	await page.getByLabel('Your own name').fill('Amina');
	await page.getByLabel('Name of the new learner').fill('Boubacar');
	await page.getByRole('button', { name: 'Add and study' }).click();
	await expect(page.getByText('Boubacar is studying')).toBeVisible();

	await page.getByRole('link', { name: 'Change' }).click();
	const removeAmina = page.getByRole('button', { name: 'Remove… Amina' });
	const dialog = page.getByRole('dialog', { name: 'Remove Amina?' });
	await removeAmina.click();
	await expect(dialog.getByRole('button', { name: 'Keep Amina' })).toBeFocused();
	await expect(dialog.getByRole('listitem').first()).toHaveText('1 response');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(removeAmina).toBeFocused();

	await removeAmina.click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: 'Save a backup' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^passage-amina-/);
	await dialog.getByRole('button', { name: 'Remove Amina' }).click();
	await expect(page.getByText('Amina is no longer on this device.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Who is studying?' })).toBeFocused();
	await expect(page.getByRole('button', { name: 'Boubacar studying now' })).toBeVisible();
	await expect(removeAmina).toBeHidden();

	// Boubacar is alone now: the app goes on as on a new device, in every tab.
	const other = await context.newPage();
	await other.goto('/study');
	// The count is there once the log is open.
	await expect(other.getByText(/^1 of /)).toBeVisible();
	await page.getByRole('button', { name: 'Remove… Boubacar' }).click();
	await page.getByRole('button', { name: 'Remove Boubacar' }).click();
	await expect(page.getByText('Read. Be asked. Remember.')).toBeVisible();
	await expect(other.getByText('The browser has closed or cleared its storage')).toBeVisible();
	await page.goto('/learners');
	await expect(page.getByRole('button', { name: 'Start anew…' })).toBeVisible();
	expect(
		await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort())
	).toEqual(['passage', 'passage-learners']);
});
