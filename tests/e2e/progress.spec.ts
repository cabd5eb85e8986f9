import { expect, test } from './fixtures';
import { fetchSet, Learner, words } from './learner';

const MONDAY = new Date('2026-03-02T18:00:00');
const WEDNESDAY = new Date('2026-03-04T18:00:00');

test('before any study, the page says what will stand there, and leads to studying', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Progress' }).click();
	await expect(page.getByText('Nothing to show yet.')).toBeVisible();
	await expect(page.getByText('Your true retention:')).toBeVisible();
	await expect(page.getByRole('img')).toHaveCount(0);
	await page.getByRole('link', { name: 'Study now' }).click();
	await new Learner(page, await fetchSet(page)).asked();
});

test('what the page will show is served before any script runs', async ({ request }) => {
	const html = await (await request.get('/progress')).text();
	expect(html).toContain('of the cards you met on an earlier day, the share you recall');
});

test('on the first day it says what comes back, and that nothing has yet', async ({ page }) => {
	await page.clock.setFixedTime(MONDAY);
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	for (let count = 0; count < 3; count++) {
		await learner.respondRight();
		await learner.grade('Good');
	}
	await learner.asked();
	await page.goto('/progress');
	await expect(page.getByText('Nothing you learned has come back yet.')).toBeVisible();
	const forecast = 'Today 0, in the seven days after that 3, in 30 days 3 in all.';
	await expect(page.getByRole('img', { name: forecast })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Hardest for you' })).toBeHidden();
});

test('after a second day it says what was recalled, when, and what was hardest', async ({
	page
}) => {
	await page.clock.setFixedTime(MONDAY);
	await page.goto('/study');
	const set = await fetchSet(page);
	const learner = new Learner(page, set);
	expect(await learner.studyAll()).toBe(10);
	await page.goto('/settings');
	await page.getByLabel('New cards a day').selectOption('0');
	await expect(page.getByText('Saved.')).toBeVisible();

	await page.clock.setFixedTime(WEDNESDAY);
	await page.goto('/study');
	const forgotten = await learner.asked();
	await page.clock.setFixedTime(WEDNESDAY.getTime() + 60_000);
	await learner.respondRight();
	await learner.grade('Again');
	await learner.respondRight();
	await learner.grade('Again');
	// Eight that were due, and the two forgotten once more: those do not count twice.
	expect(await learner.studyAll()).toBe(10);

	await page.goto('/progress');
	await expect(
		page.getByText('You recalled 80% of what you were asked in the last 30 days.')
	).toBeVisible();
	await expect(page.getByText('That rests on 10 recalls, too few for a steady')).toBeVisible();
	const month = page.getByRole('img', { name: 'Last 30 days: 80%, between 49% and 94%' });
	await expect(month).toBeVisible();
	await expect(page.getByText('You studied on 2 days since 3 March 2025.')).toBeVisible();
	await expect(page.getByText('1 minute today. 0.3 minutes a day over the last 7')).toBeVisible();

	for (const summary of await page.getByText('As a table').all()) await summary.click();
	const row = (table: string, name: string) =>
		page.getByRole('table', { name: table }).getByRole('row', { name }).getByRole('cell');
	await expect(row('What you recalled', 'Last 30 days')).toHaveText([
		'8',
		'10',
		'80%',
		'49% to 94%'
	]);
	await expect(row('Your year', '2 Mar')).toHaveText(['10', '0', '12']);
	await expect(row('Your time', 'Wednesday 4 March')).toHaveText(['1']);
	await expect(page.getByRole('table', { name: 'What comes back' }).getByRole('row')).toHaveCount(
		31
	);

	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(sideways, 'no table is wider than a phone').toBe(0);

	const hardest = page.getByRole('listitem').filter({ hasText: 'forgotten once' });
	await expect(hardest).toHaveCount(2);
	await hardest.getByRole('link', { name: words(forgotten.stem) }).click();
	await page.waitForURL('**/read?item=*');
	// A proof may rest on several passages: the link leads to the first of its quotes.
	await expect(page.locator(`${new URL(page.url()).hash} mark`).first()).toBeInViewport();
});

test('on paper it is light and without bars, even where dark was chosen', async ({ page }) => {
	await page.goto('/settings');
	await page.getByText('Dark', { exact: true }).click();
	await expect(page.getByText('Saved.')).toBeVisible();
	await page.goto('/progress');
	const background = () =>
		page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper'));
	await expect.poll(background).toBe('#16140f');
	await page.emulateMedia({ media: 'print' });
	expect(await background()).toBe('#fff');
	await expect(page.getByRole('link', { name: 'Study now' })).toBeHidden();
	await expect(page.getByRole('heading', { name: 'What you know' })).toBeVisible();
});
