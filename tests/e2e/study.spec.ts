import type { Item } from '../../src/lib/core/item/item';
import { expect, test } from './fixtures';
import { fetchSet, Learner, words } from './learner';

test('Today is served with its sets, before any script runs', async ({ request }) => {
	const html = await (await request.get('/')).text();
	expect(html).toContain('The end of the UN mission in Mali');
	expect(html).toContain('/sets/minusma-departure/read');
});

test('a first visit reaches its first question in one tap', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByText('Read. Be asked. Remember.')).toBeVisible();
	await page.getByRole('link', { name: 'Study now' }).click();
	const learner = new Learner(page, await fetchSet(page));
	await learner.asked();
});

test('a right response shows its proof and offers four grades with the next interval', async ({
	page
}) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const item = await learner.respondRight();
	const quote = item.evidence[0]!.quote;
	await expect(page.locator('blockquote mark').first()).toContainText(quote.slice(0, 20));
	await expect(page.getByRole('button', { name: 'Again 10 min' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Hard 1 day' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Good 2 days' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Easy 8 days' })).toBeVisible();
});

test('a wrong response offers Continue, and the card comes back in the same sitting', async ({
	page
}) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.studyUntil('choice');
	const missed = await learner.respondWrong();
	await expect(page.getByText('Not this one').first()).toBeVisible();
	await page.getByRole('button', { name: 'Continue again in 10 min' }).click();
	for (;;) {
		const item = await learner.asked();
		if (item.id === missed.id) break;
		await learner.respondRight();
		await learner.grade('Good');
	}
});

test('a question asks to think first, and shows its options when asked; the setting turns that off', async ({
	page
}) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const item = (await learner.studyUntil('choice')) as Extract<Item, { type: 'choice' }>;
	const key = page.getByRole('button', { name: words(item.key), exact: true });
	await expect(page.getByText('Think of your answer first.')).toBeVisible();
	await expect(key).toHaveCount(0);
	await page.keyboard.press('Space');
	await expect(key).toBeVisible();
	await expect(page.getByRole('main').getByRole('button').first()).toBeFocused();
	await page.goto('/settings');
	await page.getByRole('checkbox', { name: 'Think first' }).uncheck();
	await expect(page.getByText('Saved.')).toBeVisible();
	await page.goto('/study');
	expect((await learner.asked()).id).toBe(item.id);
	await expect(key).toBeVisible();
});

test('a typed response that was judged wrong can be counted as right', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.studyUntil('short');
	await learner.respondWrong();
	await page.getByRole('button', { name: 'Count as right' }).click();
	await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
});

test('undo brings back the last card as if it had not been graded', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const first = await learner.respondRight();
	await learner.grade('Good');
	await expect(page.getByText(/^2 of/)).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText(/^1 of/)).toBeVisible();
	expect((await learner.asked()).id).toBe(first.id);
	await page.goto('/settings');
	await expect(page.getByText('0 cards have a memory here.')).toBeVisible();
});

test('a card set aside is listed on its set’s page and can be asked again', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await page.getByRole('button', { name: 'Set this card aside' }).click();
	await learner.asked();
	await page.goto('/sets/minusma-departure');
	await page.getByRole('button', { name: 'Ask again' }).click();
	await expect(page.getByText('No card is set aside.')).toBeVisible();
});

test('a day’s cards end with what comes tomorrow, and they come', async ({ page }) => {
	const monday = new Date('2026-03-02T18:00:00');
	await page.clock.setFixedTime(monday);
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const count = await learner.studyAll();
	expect(count).toBe(10);
	await expect(page.getByText('You went through 10 cards.')).toBeVisible();
	await expect(page.getByText('Tomorrow nothing falls due.')).toBeVisible();
	await page.goto('/');
	await expect(page.getByText('Nothing is fading today.')).toBeVisible();

	await page.clock.setFixedTime(new Date('2026-03-04T08:00:00'));
	await page.reload();
	await expect(page.getByText('cards are about to fade.')).toBeVisible();
	await expect(page.getByText('And 10 new ones.')).toBeVisible();
});

test('a look into the reading does not lose the verdict', async ({ page }) => {
	await page.goto('/study?set=minusma-departure');
	const learner = new Learner(page, await fetchSet(page));
	await learner.studyUntil('choice');
	await learner.respondWrong();
	await page.getByRole('link', { name: 'Read in context' }).first().click();
	await expect(page.locator('article mark').first()).toBeInViewport();
	await page.getByRole('link', { name: 'Back to your card' }).first().click();
	await expect(page.getByText('Not this one').first()).toBeVisible();
	await page.getByRole('button', { name: 'Continue' }).click();
	await learner.asked();
});

test('the keyboard alone carries a card from question to grade', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const choice = await learner.studyUntil('choice');
	await page.keyboard.press('Space');
	await page.keyboard.press('1');
	await expect(page.locator('[data-verdict]')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page.locator('[data-stem]')).toBeFocused();
	await page.keyboard.press('u');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
	expect((await learner.asked()).id).toBe(choice.id);
});

test('more new cards can be learned after the day’s are done', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.studyAll();
	await page.goto('/');
	for (let round = 0; round < 2; round++) {
		await page.getByRole('link', { name: 'Learn more new cards' }).click();
		expect(await learner.studyAll()).toBe(10);
		await page.getByRole('link', { name: 'Back to Today' }).click();
	}
});

test('a number key gives its grade, and space the proposed one', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.studyUntil('choice');
	await learner.respondRight();
	await page.keyboard.press('4');
	await learner.asked();
	await learner.respondRight();
	await page.keyboard.press('Space');
	const asked = await learner.asked();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('[data-stem]')).not.toHaveText(words(asked.stem));
});

test('the list of keys opens with a question mark and closes with Escape', async ({ page }) => {
	await page.goto('/study');
	await new Learner(page, await fetchSet(page)).asked();
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Keys and gestures' });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.keyboard.press('?');
	await expect(dialog).toBeVisible();
	await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('?')]);
	await expect(dialog).toBeVisible();
});
