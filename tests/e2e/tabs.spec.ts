import { expect, test } from './fixtures';
import { fetchSet, Learner } from './learner';

test('what is graded or set in one tab shows in the other', async ({ page, context }) => {
	const other = await context.newPage();
	await other.goto('/');
	await expect(other.getByText('Read. Be asked. Remember.')).toBeVisible();
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await learner.grade('Good');
	await expect(other.getByText('new cards for today.')).toBeVisible();
	await expect(other.locator('section[aria-live]')).toContainText('9');

	await page.goto('/settings');
	await page.getByText('Dark', { exact: true }).click();
	await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('two tabs that study at once lose nothing of each other', async ({ page, context }) => {
	const pages = [page, await context.newPage()];
	const set = await fetchSet(page);
	const seen = await Promise.all(
		pages.map(async (tab, index) => {
			await tab.goto('/study');
			const learner = new Learner(tab, set);
			const items = [];
			for (let count = 0; count < 2 + index; count++) {
				items.push(await learner.respondRight());
				await learner.grade('Good');
			}
			await learner.asked();
			return items.map(({ id }) => id);
		})
	);
	const known = new Set(seen.flat()).size;
	for (const tab of pages) {
		await tab.goto('/settings');
		await expect(tab.getByText(`${known} cards have a memory here.`)).toBeVisible();
	}
});
