import type { Page } from '@playwright/test';

import type { StudySet } from '../../src/lib/core/item/study-set';
import { expect, test } from './fixtures';
import { fetchSet, Learner, SET } from './learner';
import { workerInCharge } from './worker-in-charge';

/** A quiz of four options-only questions, the same wherever it is opened. */
const LINK = `/quiz/run?set=${SET}&v=1&types=choice&count=4&seed=k3f9`;
const TEST_LINK = LINK.replace('&types', '&mode=test&types');

/** Options as they stand on the screen, without their numbers. */
const optionsShown = (page: Page) =>
	page.getByRole('main').getByRole('listitem').getByRole('button').allInnerTexts();

async function begin(page: Page, link: string): Promise<Learner> {
	await page.goto(link);
	await page.getByRole('button', { name: /^Start/ }).click();
	return new Learner(page, await fetchSet(page));
}

const question = (page: Page) => page.locator('[data-stem]');

test('practice is chosen from the set, tells each verdict, and ends with a result', async ({
	page
}) => {
	await page.goto(`/sets/${SET}`);
	await page.getByRole('link', { name: 'Quiz' }).click();
	await page.getByText('Choose what is asked').click();
	await page
		.getByRole('group', { name: 'Kinds of question' })
		.getByLabel('one right option')
		.check();
	await page.getByLabel('How many questions').selectOption('5');
	await expect(page.getByText('44 questions fit. 5 will be asked.')).toBeVisible();
	await page.getByRole('button', { name: 'Start practice' }).click();
	const learner = new Learner(page, await fetchSet(page));
	for (const right of [true, false, true, true, true]) {
		await (right ? learner.respondRight() : learner.respondWrong());
		await expect(page.locator('[data-verdict]')).toHaveText(right ? '✓ Right' : '✕ Not this one');
		await expect(page.locator('blockquote mark').first()).toBeVisible();
		await page.getByRole('button', { name: 'Continue' }).click();
	}
	await expect(page.getByRole('heading', { name: '4 of 5', level: 1 })).toBeVisible();
	await expect(page.getByText('80% of full credit')).toBeVisible();
});

test('a test can be gone back in, marked, skipped and reloaded, and tells its verdicts at the end', async ({
	page
}) => {
	const learner = await begin(page, TEST_LINK);
	const first = await learner.respondWrong();
	await expect(page.getByText('2 of 4')).toBeVisible();
	await page.getByRole('button', { name: 'Mark for later' }).click();
	await page.getByRole('button', { name: 'Skip' }).click();
	await learner.respondRight();
	await page.reload();
	await expect(page.getByText('4 of 4')).toBeVisible();
	await page.getByRole('button', { name: 'Overview' }).click();
	await expect(page.getByText('2 questions are still open.')).toBeVisible();
	await page.getByRole('button', { name: /open marked$/ }).click();
	await page.getByRole('button', { name: 'Back' }).click();
	await expect(page.getByText('A new response replaces it.')).toBeVisible();
	expect((await learner.asked()).id).toBe(first.id);
	await learner.respondRight();
	// On to the one that was skipped.
	await learner.respondRight();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByText('1 question is still open.')).toBeVisible();
	await expect(page.locator('[data-verdict]')).toHaveCount(0);
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.getByRole('heading', { name: '3 of 4', level: 1 })).toBeVisible();
	await expect(page.getByText('1 skipped')).toBeVisible();
	await page.locator('summary').filter({ hasText: 'Skipped' }).click();
	await expect(page.locator('blockquote mark').first()).toBeVisible();
});

test('a link opened on another device asks the same, in the same order', async ({
	page,
	browser,
	server
}) => {
	const link = LINK.replace('&types=choice', '').replace('count=4', 'count=6');
	const other = await (await browser.newContext({ baseURL: server.url })).newPage();
	const walks = [];
	for (const one of [page, other]) {
		await begin(one, link);
		const walk: string[] = [];
		for (let place = 1; place <= 6; place++) {
			await expect(one.getByText(`${place} of 6`)).toBeVisible();
			walk.push(await question(one).innerText(), ...(await optionsShown(one)));
			await one.getByRole('button', { name: 'Skip' }).click();
		}
		walks.push(walk);
	}
	expect(walks[0]).toEqual(walks[1]);
	await other.context().close();
});

test('what was missed is studied first, and the result is in the history after a reload', async ({
	page
}) => {
	const learner = await begin(page, TEST_LINK);
	const missed = await learner.respondWrong();
	for (let count = 0; count < 3; count++) await learner.respondRight();
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.getByRole('heading', { name: '3 of 4' })).toBeVisible();
	await page.getByRole('link', { name: 'Study the 1 you missed' }).click();
	expect((await learner.asked()).id).toBe(missed.id);

	await page.goto('/quiz/history');
	await page.reload();
	await page.getByRole('link', { name: /3 of 4/ }).click();
	await expect(page.getByRole('heading', { name: '3 of 4' })).toBeVisible();
	await page.getByText('Not this one').click();
	await expect(page.getByText('your response')).toBeVisible();
});

test('a quiz goes through without a server, from link to result', async ({ page, server }) => {
	await page.goto('/');
	await page.evaluate(workerInCharge);
	await server.kill();
	await page.goto(TEST_LINK);
	await page.getByRole('button', { name: 'Start the test' }).click();
	const set = await page.evaluate(
		async (address) => (await (await fetch(address)).json()) as StudySet,
		`/sets/${SET}/en.json`
	);
	const learner = new Learner(page, set);
	for (let count = 0; count < 4; count++) await learner.respondRight();
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.getByRole('heading', { name: '4 of 4' })).toBeVisible();
	await page.goto('/quiz/history');
	await expect(page.getByRole('link', { name: /4 of 4/ })).toBeVisible();
	await page.goto(LINK.replace('/run', '/print'));
	await expect(page.getByRole('article').getByRole('listitem')).not.toHaveCount(0);
});

test('questions picked by hand are asked in the order of the set, and their link can be shared', async ({
	page
}) => {
	const set = await fetchSet(page);
	const picked = [set.items[3]!, set.items[1]!];
	await page.goto(`/quiz/choose?set=${SET}`);
	await page.getByRole('link', { name: 'Pick questions by hand' }).click();
	const stem = (index: number) =>
		page.getByRole('checkbox', { name: new RegExp(`^${escape(plain(picked[index]!.stem))}`) });
	await stem(0).check();
	await stem(1).check();
	await page.getByRole('link', { name: 'Use 2 questions' }).click();
	await expect(page.getByText('2 questions picked by hand.')).toBeVisible();
	await page.getByRole('button', { name: 'Share this quiz' }).click();
	await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	const link = await page.getByLabel('Link', { exact: true }).inputValue();
	expect(link).toContain(`items=${picked[1]!.id},${picked[0]!.id}`);
	const learner = await begin(page, link);
	expect((await learner.asked()).id).toBe(picked[1]!.id);
});

test('a quiz of another version says so, names what is missing and asks the rest', async ({
	page
}) => {
	const set = await fetchSet(page);
	await page.goto(`/quiz/run?set=${SET}&v=9&items=no-such-item,${set.items[0]!.id}`);
	await expect(page.getByText('made with version 9 of the set')).toBeVisible();
	await expect(page.getByText('Missing: no-such-item.')).toBeVisible();
	await page.getByRole('button', { name: 'Start practice' }).click();
	expect((await new Learner(page, set).asked()).id).toBe(set.items[0]!.id);
});

test('a link that lost a part on its way says so', async ({ page }) => {
	await page.goto(`/quiz/run?set=${SET}`);
	await expect(page.getByRole('heading', { name: 'This link is not whole' })).toBeVisible();
});

test('a test with a clock is handed in when it runs out, though the page was closed', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-03-02T18:00:00') });
	const learner = await begin(page, `${TEST_LINK}&minutes=5`);
	await learner.respondRight();
	await expect(page.getByText(/^[1-5]:\d\d left$/)).toBeVisible();
	await page.goto('about:blank');
	await page.clock.setSystemTime(new Date('2026-03-02T19:00:00'));
	await page.goto(`${TEST_LINK}&minutes=5`);
	await page.clock.runFor(2000);
	await expect(page.getByRole('heading', { name: '1 of 4' })).toBeVisible();
});

test('the keyboard alone carries a test from its start to its result', async ({ page }) => {
	await page.goto(TEST_LINK);
	await expect(page.getByRole('button', { name: 'Start the test' })).toBeVisible();
	await page.keyboard.press('Space');
	await expect(question(page)).toBeFocused();
	await page.keyboard.press('1');
	await expect(page.getByText('2 of 4')).toBeVisible();
	await expect(question(page)).toBeFocused();
	await page.keyboard.press('m');
	await page.keyboard.press('s');
	await expect(page.getByText('3 of 4')).toBeVisible();
	await page.keyboard.press('b');
	await expect(page.getByRole('button', { name: 'Marked for later' })).toBeVisible();
	await page.keyboard.press('2');
	await page.keyboard.press('3');
	await page.keyboard.press('o');
	await expect(page.getByRole('heading', { name: 'Overview' })).toBeFocused();
	await page.getByRole('button', { name: 'Hand in' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: /of 4$/, level: 1 })).toBeFocused();
});

const plain = (text: StudySet['items'][number]['stem']) =>
	text.map((span) => (typeof span === 'string' ? span : 'em' in span ? span.em : ' ')).join('');
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
