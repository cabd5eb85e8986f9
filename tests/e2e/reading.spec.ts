import { expect, test } from './fixtures';
import { fetchSet, SET } from './learner';

test('a link to a passage opens it marked', async ({ page }) => {
	await page.goto(`/sets/${SET}/read#p10`);
	await expect(page.locator('#p10')).toBeInViewport();
	await expect(page.locator('#p10')).toHaveClass(/pointed/);
});

test('a link to a proof opens the reading with the quoted words marked', async ({ page }) => {
	const set = await fetchSet(page);
	const item = set.items.find(({ evidence }) => evidence[0]?.passageId === 'p10')!;
	const { passageId, quote } = item.evidence[0]!;
	await page.goto(`/sets/${SET}/read?item=${item.id}#${passageId}`);
	const passage = page.locator(`#${passageId}`);
	await expect(passage).toBeInViewport();
	await expect
		.poll(async () => (await passage.locator('mark').allInnerTexts()).join(' '))
		.toBe(quote);
});

test('the content note stands before the reading', async ({ page }) => {
	await page.goto(`/sets/${SET}/read`);
	await expect(page.getByText('Before you read.')).toBeVisible();
});

test('an unknown set says so kindly', async ({ page }) => {
	await page.goto('/sets/no-such-set');
	await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
});
