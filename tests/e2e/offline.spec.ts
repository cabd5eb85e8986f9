import { expect, test } from './fixtures';
import type { StudySet } from '../../src/lib/core/item/study-set';
import { Learner, SET } from './learner';
import { workerInCharge } from './worker-in-charge';

test.beforeEach(async ({ page, server }) => {
	await page.goto('/');
	await page.evaluate(workerInCharge);
	await server.kill();
});

test('after one visit, with the server killed, a reload shows Today', async ({ page }) => {
	await page.reload();
	await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
});

test('a page never visited opens', async ({ page }) => {
	await page.goto('/settings');
	await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
	await page.goto('/about');
	await expect(page.getByRole('heading', { name: 'About Passage' })).toBeVisible();
});

test('a deep link into the reading opens, and one to nowhere says so', async ({ page }) => {
	await page.goto(`/sets/${SET}/read#p14`);
	await expect(page.locator('#p14')).toBeInViewport();
	await page.goto('/sets/no-such-set');
	await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
});

test('a study session goes through and is still there after a reload', async ({ page }) => {
	await page.getByRole('link', { name: 'Study now' }).click();
	const set = await page.evaluate(
		async (address) => (await (await fetch(address)).json()) as StudySet,
		`/sets/${SET}/en.json`
	);
	const learner = new Learner(page, set);
	await learner.respondRight();
	await learner.grade('Good');
	await expect(page.getByText(/^2 of/)).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText('1 card has a memory here.')).toBeVisible();
});
