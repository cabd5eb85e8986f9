import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';
import { fetchSet, Learner, SET } from './learner';

const MONDAY = new Date('2026-03-02T18:00:00');
const DAY_MILLIS = 86_400_000;

/** A test nine days ahead. */
async function setTest(page: Page, minutes = 5) {
	await page.goto(`/sets/${SET}`);
	await page.getByRole('link', { name: 'Set the day of a test' }).click();
	await page.getByLabel('Day of the test').fill('2026-03-11');
	await page.getByRole('radio', { name: new RegExp(`^${minutes} minutes`) }).check();
	await page.getByRole('button', { name: 'Plan for this day' }).click();
	await expect(page.getByText('Saved. Today’s cards follow the plan.')).toBeVisible();
}

test.beforeEach(({ page }) => page.clock.setFixedTime(MONDAY));

test('more minutes reach more, and Today says what the plan comes to', async ({ page }) => {
	await page.goto(`/sets/${SET}/exam`);
	await expect(page.getByRole('radio', { name: /^60 minutes about/ })).toBeVisible();
	const reaches = await page.getByRole('radio').locator('..').allInnerTexts();
	const percents = reaches.map((text) => Number(/(\d+)\s?%/.exec(text)?.[1]));
	expect(percents.length).toBeGreaterThan(4);
	expect(percents).toEqual(percents.toSorted((a, b) => a - b));
	expect(percents.at(-1)).toBeGreaterThan(percents[0]!);

	await setTest(page);
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await learner.grade('Good');
	await learner.asked();
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Your class test is in 9 days.' })).toBeVisible();
	await expect(page.getByText(/About \d+\s?% on that day, with 5 minutes a day\./)).toBeVisible();
	await expect(page.getByText(/With 10 minutes: about \d+\s?%\./)).toBeVisible();
});

test('a sitting asks what the minutes have room for, and a day later it goes on', async ({
	page
}) => {
	await setTest(page, 10);
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	// Ten minutes at some 29 s a new card, forgotten ones included; without a test it would be ten cards.
	expect(await learner.studyAll()).toBe(21);
	await page.clock.setFixedTime(MONDAY.getTime() + DAY_MILLIS);
	await page.goto('/');
	await expect(page.getByText('Your class test is in 8 days.')).toBeVisible();
	await page.getByRole('link', { name: 'Study now' }).click();
	await learner.asked();
});

test('afterwards one calm line, and the ordinary cards; a test can also be called off', async ({
	page
}) => {
	await setTest(page);
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await learner.grade('Good');
	await learner.asked();
	await page.clock.setFixedTime(MONDAY.getTime() + 10 * DAY_MILLIS);
	await page.goto('/');
	await expect(page.getByText('Your class test was on 11 March 2026.')).toBeVisible();
	await expect(page.getByText('1 card is about to fade.')).toBeVisible();
	await page.clock.setFixedTime(MONDAY.getTime() + DAY_MILLIS);
	await page.goto(`/sets/${SET}/exam`);
	await page.getByRole('button', { name: 'No test any more' }).click();
	await expect(page.getByText('The plan has ended.')).toBeVisible();
	await page.goto('/');
	await expect(page.getByText(/Your class test/)).toBeHidden();
});

test('a day that is past or too far away cannot be chosen', async ({ page }) => {
	await page.goto(`/sets/${SET}/exam`);
	for (const day of ['2026-03-02', '2027-03-03', '']) {
		await page.getByLabel('Day of the test').fill(day);
		await expect(page.getByText('Choose a day from tomorrow on, within a year.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Plan for this day' })).toBeDisabled();
	}
});

test('the reminder is a calendar file for each day at the time chosen', async ({ page }) => {
	await setTest(page);
	await page.getByLabel('Time of day').fill('19:15');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save the calendar file' }).click()
	]);
	expect(download.suggestedFilename()).toBe(`${SET}.ics`);
	const file = await readFile(await download.path(), 'utf8');
	expect(file).toContain('DTSTART:20260302T191500\r\n');
	expect(file).toContain('RRULE:FREQ=DAILY;UNTIL=20260310T191500\r\n');
});

test('asked how sure they are, learners see on their progress how well they judge themselves', async ({
	page
}) => {
	await page.goto('/settings');
	await page.getByRole('checkbox', { name: 'Ask how sure I am' }).check();
	await expect(page.getByText('Saved.')).toBeVisible();
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await expect(page.getByRole('heading', { name: 'How sure are you?' })).toBeFocused();
	await page.keyboard.press('3');
	await learner.grade('Good');
	await learner.asked();
	await page.goto('/progress');
	await expect(page.getByRole('heading', { name: 'How well you judge yourself' })).toBeVisible();
	await page.getByText('The numbers').click();
	await expect(page.getByRole('row', { name: /75\s?% 100\s?% 1/ })).toBeVisible();
	await expect(page.getByText('Brier score 0.06:', { exact: false })).toBeVisible();
});
