import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';
import { fakeSpeech } from './fake-speech';
import { fetchSet, Learner, SET } from './learner';

const READING = `/sets/${SET}/read`;

/** Scrolls to the end of the section that this passage ends, and takes its offer of questions. */
async function beginPrompts(page: Page, lastPassage: string) {
	const section = page.locator('article section').filter({ has: page.locator(lastPassage) });
	await page.locator(lastPassage).scrollIntoViewIfNeeded();
	await section.getByRole('button', { name: /^Answer \d questions on this section$/ }).click();
	return new Learner(page, await fetchSet(page));
}

async function showMap(page: Page) {
	await page.getByRole('button', { name: 'What you would recall' }).click();
	await expect(page.getByRole('slider', { name: 'On which day' })).toBeVisible();
}

/** Misses the first of four questions and knows the others; returns the item missed. */
async function answerFirstSection(page: Page) {
	const learner = await beginPrompts(page, '#p04');
	await learner.asked();
	await page.getByRole('button', { name: /^(I don’t know|Show the key)$/ }).click();
	const missed = await page.locator('#content section[aria-label] h3').innerText();
	await page.getByRole('button', { name: /^Continue/ }).click();
	for (let count = 1; count < 4; count++) {
		await learner.respondRight();
		await learner.grade('Good');
	}
	await expect(page.getByRole('heading', { name: '4 questions answered' })).toBeFocused();
	return { learner, missed };
}

test('questions at the end of a section start its cards, and what is missed comes again at the next', async ({
	page
}) => {
	await page.goto(READING);
	const { missed } = await answerFirstSection(page);
	await expect(
		page.getByText('What you missed is asked again after the next section.')
	).toBeVisible();
	await beginPrompts(page, '#p06');
	await expect(page.getByText('Question 1 of 5')).toBeVisible();
	await expect(page.locator('[data-stem]')).toHaveText(missed);
	await page.goto('/settings');
	await expect(page.getByText('4 cards have a memory here.')).toBeVisible();
});

test('what was missed is known after a reload', async ({ page }) => {
	await page.goto(READING);
	const { missed } = await answerFirstSection(page);
	await page.reload();
	await beginPrompts(page, '#p06');
	await expect(page.locator('[data-stem]')).toHaveText(missed);
});

test('undo takes back the last response where it was given', async ({ page }) => {
	await page.goto(READING);
	const learner = await beginPrompts(page, '#p04');
	const first = await learner.respondRight();
	await learner.grade('Good');
	await expect(page.getByText('Question 2 of 4')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Question 1 of 4')).toBeVisible();
	expect((await learner.asked()).id).toBe(first.id);
});

test('a proof is marked in the reading while its question stays open', async ({ page }) => {
	await page.goto(READING);
	const learner = await beginPrompts(page, '#p04');
	await learner.respondRight();
	await page.getByRole('link', { name: 'Read in context' }).first().click();
	await expect(page.locator('article p mark').first()).toBeInViewport();
	await expect(page.locator('[data-verdict]')).toBeAttached();
});

test('the map tells known from fading, today and on a later day', async ({ page }) => {
	await page.goto(READING);
	const legend = page.getByRole('list', { name: 'Sentences' });
	await showMap(page);
	await expect(legend).toContainText(/known 0\s*fading 0\s*not yet asked \d\d/);
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(page.locator('[data-recall]')).toHaveCount(0);

	const learner = await beginPrompts(page, '#p04');
	for (let count = 0; count < 4; count++) {
		await learner.respondRight();
		await learner.grade('Good');
	}
	await showMap(page);
	await expect(legend).toContainText(/known [1-9]\d* *fading 0/);
	await expect(page.getByRole('button', { name: /\(known, 100\s?%\)/ }).first()).toBeVisible();

	await page.getByRole('slider', { name: 'On which day' }).fill('365');
	await expect(page.getByText(/^On .* if you do not study until then$/)).toBeVisible();
	await expect(legend).toContainText(/known 0\s*fading [1-9]/);
	await expect(page.getByRole('button', { name: /\(fading, [2-7]\d\s?%\)/ }).first()).toBeVisible();
	await expect(page.getByText('None: every sentence has a question.')).toBeVisible();
});

test('a sentence opens its cards, which can be studied there, and the map follows', async ({
	page
}) => {
	await page.goto(READING);
	await showMap(page);
	const sentence = page.locator('#p06').getByRole('button').last();
	await expect(sentence).toHaveAttribute('data-recall', 'fresh');
	await sentence.click();
	const sheet = page.getByRole('dialog', { name: 'What is asked of this sentence' });
	await expect(sheet.getByText('not yet asked').first()).toBeVisible();
	await sheet.getByRole('button', { name: /^Answer th/ }).click();
	await sheet.getByRole('button', { name: /^(I don’t know|Show the key)$/ }).click();
	await sheet.getByRole('button', { name: /^(Continue|Good)/ }).click();
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(sentence).toHaveAttribute('data-recall', /known|fading/);
	await sentence.click();
	await expect(sheet.getByText(/100\s?% chance of recall/).first()).toBeVisible();
});

test('how the reading looks is kept on this device, before the first paint', async ({ page }) => {
	await page.goto(READING);
	const passage = page.locator('#p01');
	const sizeOf = () =>
		passage.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
	const normal = await sizeOf();
	await page.getByRole('button', { name: 'How the reading looks' }).click();
	const sheet = page.getByRole('dialog', { name: 'How the reading looks' });
	await sheet
		.getByRole('group', { name: 'Text size' })
		.getByRole('radio', { name: 'Largest' })
		.check();
	await sheet.getByRole('radio', { name: 'Wide', exact: true }).check();
	await sheet.getByRole('radio', { name: 'Easier to tell apart' }).check();
	await sheet.getByRole('radio', { name: 'On', exact: true }).check();
	await page.keyboard.press('Escape');
	await page.reload({ waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute(
		'data-reading',
		'size-3 spacing-1 plain ruler'
	);
	await expect(passage).toHaveCSS('font-family', /^"?Atkinson/);
	expect(await sizeOf()).toBeGreaterThan(normal * 1.6);
	await page.getByRole('button', { name: 'How the reading looks' }).click();
	await expect(sheet.getByRole('radio', { name: 'Largest' })).toBeChecked();
});

test('a look that nobody could have chosen is passed over', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('passage-reading', 'size-9 "><b> ruler-no'));
	await page.goto(READING);
	await page.getByRole('button', { name: 'How the reading looks' }).click();
	const sizes = page.getByRole('group', { name: 'Text size' });
	await expect(sizes.getByRole('radio', { name: 'Normal' })).toBeChecked();
});

const endSentence = (page: Page) =>
	page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());

test('the reading is read aloud sentence by sentence, marked and in view', async ({ page }) => {
	await page.addInitScript(fakeSpeech, [{ lang: 'en-GB', localService: true }]);
	await page.goto(READING);
	await page.getByRole('button', { name: 'Read aloud' }).click();
	const spoken = page.locator('.spoken');
	await expect(spoken).toHaveText(/^On Friday 30 June 2023/);
	await endSentence(page);
	await expect(spoken).toHaveText(/^The mission is known as MINUSMA/);
	await page.getByRole('button', { name: 'Pause' }).click();
	await endSentence(page);
	await expect(spoken).toHaveText(/^The mission is known as MINUSMA/);
	await page.getByRole('button', { name: 'Go on' }).click();
	for (let count = 0; count < 6; count++) await endSentence(page);
	await expect(spoken).toHaveText(/^Until then/);
	await expect(spoken).toBeInViewport({ ratio: 1 });
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(spoken).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Study this set' })).toBeVisible();
});

test('where no voice speaks the language, nothing offers to read', async ({ page }) => {
	await page.addInitScript(fakeSpeech, [{ lang: 'ja-JP', localService: true }]);
	await page.goto(READING);
	await showMap(page);
	await expect(page.getByRole('button', { name: 'Read aloud' })).toBeHidden();
});

test('all of it by keyboard', async ({ page }) => {
	await page.goto(READING);
	await page.locator('#p04').scrollIntoViewIfNeeded();
	const offer = page.getByRole('button', { name: /^Answer \d questions/ }).first();
	await offer.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-stem]')).toBeFocused();
	const learner = new Learner(page, await fetchSet(page));
	expect((await learner.asked()).type).toBe('choice');
	await page.keyboard.press('1');
	await expect(page.locator('[data-verdict]')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page.getByText('Question 2 of 4')).toBeVisible();
	await page.keyboard.press('u');
	await expect(page.getByText('Question 1 of 4')).toBeVisible();

	const toggle = page.getByRole('button', { name: 'What you would recall' });
	await toggle.focus();
	await page.keyboard.press('Enter');
	const slider = page.getByRole('slider', { name: 'On which day' });
	await slider.focus();
	await page.keyboard.press('ArrowRight');
	await expect(slider).toHaveAttribute('aria-valuetext', /if you do not study until then/);
	const sentences = page.locator('article').getByRole('button').and(page.locator('[data-recall]'));
	await sentences.first().focus();
	await page.keyboard.press('ArrowDown');
	await expect(sentences.nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(sentences.nth(1)).toBeFocused();
});
