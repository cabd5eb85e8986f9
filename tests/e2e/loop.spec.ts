import { expect, test } from './fixtures';
import { fetchSet, Learner, SET } from './learner';
import { workerInCharge } from './worker-in-charge';

test('a learner’s whole first sitting, and the next one without a server', async ({
	page,
	server
}) => {
	const today = page.locator('section[aria-live]');
	let learner!: Learner;

	await test.step('open Today and study', async () => {
		await page.goto('/');
		await page.evaluate(workerInCharge);
		learner = new Learner(page, await fetchSet(page));
		await page.getByRole('link', { name: 'Study now' }).click();
		for (const grade of ['Good', 'Easy', 'Hard'] as const) {
			await learner.respondRight();
			await learner.grade(grade);
		}
		await expect(page.getByText(/^4 of/)).toBeVisible();
	});

	await test.step('undo', async () => {
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('3 of 10')).toBeVisible();
	});

	await test.step('see it counted on Today, on the set’s page and in the settings', async () => {
		await page.getByRole('link', { name: 'Close' }).click();
		await expect(today).toContainText('8 new cards for today.');
		await page.goto(`/sets/${SET}`);
		await expect(page.getByText(/would come to mind today/)).toBeVisible();
		await page.goto('/settings');
		await expect(page.getByText('2 cards have a memory here.')).toBeVisible();
		await page.getByLabel('New cards a day').selectOption('5');
		await expect(page.getByText('Saved.')).toBeVisible();
	});

	await server.kill();

	await test.step('reload, and follow a deep link into the reading', async () => {
		await page.reload();
		await expect(page.getByLabel('New cards a day')).toHaveValue('5');
		await page.goto(`/sets/${SET}/read#p14`);
		await expect(page.locator('#p14')).toBeInViewport();
	});

	await test.step('go on studying', async () => {
		await page.goto(`/study?set=${SET}`);
		await expect(page.getByText('1 of 3')).toBeVisible();
		expect(await learner.studyAll()).toBe(3);
		await page.goto('/settings');
		await expect(page.getByText('5 cards have a memory here.')).toBeVisible();
	});
});
