import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';
import { fetchSet, Learner, SET } from './learner';

const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 }
];
const SCHEMES = ['light', 'dark'] as const;
const PAGES = [
	'/',
	`/sets/${SET}`,
	`/sets/${SET}/read`,
	`/sets/${SET}/read#p10`,
	'/progress',
	'/settings',
	'/backup',
	'/learners',
	'/about',
	'/privacy',
	'/nowhere'
];

async function expectAccessible(page: Page) {
	await page.evaluate(() => document.fonts.ready);
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
	).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow, 'no sideways scrolling').toBe(0);
}

for (const viewport of SIZES)
	for (const colorScheme of SCHEMES)
		test.describe(`${viewport.width} wide, ${colorScheme}`, () => {
			test.use({ viewport, colorScheme });

			test('axe finds nothing on any page', async ({ page }) => {
				for (const address of PAGES) {
					await page.goto(address);
					await expect(page.locator('html[data-ready]')).toBeAttached();
					await expectAccessible(page);
				}
			});

			test('axe finds nothing where a learner is asked whether to start anew', async ({ page }) => {
				await page.goto('/learners');
				await page.getByRole('button', { name: 'Start anew…' }).click();
				await expect(page.getByRole('button', { name: 'Keep everything' })).toBeFocused();
				await expectAccessible(page);
			});

			test('axe finds nothing on a question and its verdict, right and wrong, nor when done, nor on progress', async ({
				page
			}) => {
				await page.goto('/study');
				const learner = new Learner(page, await fetchSet(page));
				await learner.asked();
				await expectAccessible(page);
				await learner.respondRight();
				await expectAccessible(page);
				await page.getByRole('button', { name: 'Something wrong with this question?' }).click();
				await expect(page.getByRole('dialog')).toBeVisible();
				await expectAccessible(page);
				await page.getByRole('button', { name: 'Close', exact: true }).click();
				await learner.grade('Good');
				await learner.studyUntil('choice');
				await learner.respondWrong();
				await expectAccessible(page);
				await page.getByRole('button', { name: 'Continue' }).click();
				await learner.studyAll();
				await expectAccessible(page);
				await page.goto('/progress');
				await page.getByText('As a table').first().click();
				await expect(page.getByRole('table')).toBeVisible();
				await expectAccessible(page);
			});

			test('axe finds nothing on a quiz put on paper, nor on its key', async ({ page }) => {
				// Paper is white in both themes: one shows the one sheet, and one the other.
				const sheet = colorScheme === 'light' ? 'reading=before&code=1' : 'sheet=key';
				await page.goto(`/quiz/print?set=${SET}&v=1&count=10&seed=k3f9&${sheet}`);
				await expect(page.getByRole('article')).toBeVisible();
				await expectAccessible(page);
			});

			test('axe finds nothing on a quiz, from its choice to its result', async ({ page }) => {
				for (const address of ['/quiz/history', '/quiz/run?set=cut-off', `/quiz/pick?set=${SET}`]) {
					await page.goto(address);
					await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
					await expectAccessible(page);
				}
				await page.goto(`/quiz/choose?set=${SET}`);
				await page.getByText('Choose what is asked').click();
				await page.getByRole('button', { name: 'Share this quiz' }).click();
				await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
				await expectAccessible(page);
				await page.goto(
					`/quiz/run?set=${SET}&v=1&mode=test&minutes=60&types=recall,choice&count=6`
				);
				await page.getByRole('button', { name: 'Start the test' }).click();
				const learner = new Learner(page, await fetchSet(page));
				await learner.asked();
				await expectAccessible(page);
				await page.getByRole('button', { name: 'Mark for later' }).click();
				await page.getByRole('button', { name: 'Overview' }).click();
				await expectAccessible(page);
				await page.getByRole('button', { name: 'Hand in' }).click();
				await page.locator('summary').first().click();
				await expect(page.locator('blockquote')).toBeVisible();
				await expectAccessible(page);
			});
		});
