import type { Page } from '@playwright/test';

import { expect, test } from './fixtures';
import { fetchSet, Learner } from './learner';

// Scripts are held back, which a service worker would not let a test do.
test.use({ serviceWorkers: 'block' });

const kept = (page: Page) => page.locator('.kept');

const readKept = (page: Page) =>
	page.evaluate(() => localStorage.getItem('passage-question') ?? '');

/** Whose question is kept. */
async function itemKept(page: Page): Promise<string | undefined> {
	const { cardKey } = JSON.parse((await readKept(page)) || '{}') as { cardKey?: string };
	return cardKey?.split('/')[1];
}

/** The question is kept when nothing moves any more. */
const questionKept = (page: Page, stem: string) =>
	expect.poll(() => readKept(page)).toContain(stem);

/** Runs in the page before its own scripts. */
function noteRemovals() {
	// eslint-disable-next-line @typescript-eslint/unbound-method -- called on its storage below
	const remove = Storage.prototype.removeItem;
	Storage.prototype.removeItem = function (key) {
		if (key === 'passage-question') sessionStorage.setItem('removals', 'some');
		remove.call(this, key);
	};
}

/** Opens the study page, of which no script comes before `release`. */
async function openHeldBack(page: Page): Promise<{ release: () => void }> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await page.goto('/study', { waitUntil: 'commit' });
	return { release };
}

test('the next question is there before the app is, takes a tap, and the app takes it over', async ({
	page
}) => {
	await page.goto('/settings');
	await page.getByRole('checkbox', { name: 'Think first' }).uncheck();
	await expect(page.getByText('Saved.')).toBeVisible();
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const item = await learner.studyUntil('choice');
	const stem = await page.locator('[data-stem]').innerText();
	await questionKept(page, stem.slice(0, 20));
	const { release } = await openHeldBack(page);
	await expect(kept(page).getByRole('heading', { name: stem })).toBeVisible();
	await expect(kept(page).getByText(/ of \d+$/)).toHaveCount(0);
	expect((await learner.asked()).id).toBe(item.id);
	await learner.respondRight();
	release();
	await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
	await expect(kept(page)).toHaveCount(0);
	await learner.grade('Good');
	expect((await learner.asked()).id).not.toBe(item.id);
});

test('a question that was answered is not kept, however soon the page is closed', async ({
	page
}) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.asked();
	await questionKept(page, 'data-stem');
	const item = await learner.respondRight();
	await learner.grade('Good');
	await learner.asked();
	await page.goto('/about', { waitUntil: 'commit' });
	expect(await itemKept(page)).not.toBe(item.id);
});

test('what is typed before the app lives is still there when it does', async ({ page }) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.studyUntil('short');
	await questionKept(page, (await page.locator('[data-stem]').innerText()).slice(0, 20));
	const { release } = await openHeldBack(page);
	await kept(page).getByRole('textbox').fill('half a name');
	release();
	await expect(kept(page)).toHaveCount(0);
	await expect(page.getByRole('textbox')).toHaveValue('half a name');
	await expect(page.getByRole('textbox')).toBeFocused();
});

test('what needs a script of its own waits for it; a tap beside it is handed on to nothing else', async ({
	page
}) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	// Its options come in a file of their own, so that another button stands first for a moment.
	await learner.studyUntil('choices');
	await questionKept(page, (await page.locator('[data-stem]').innerText()).slice(0, 20));
	const { release } = await openHeldBack(page);
	await expect(kept(page).locator('form')).toHaveAttribute('inert', '');
	await kept(page).getByRole('button', { name: 'Check', exact: true }).click();
	release();
	await expect(kept(page)).toHaveCount(0);
	await page.locator('[aria-pressed]').first().click();
	await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
});

test('of a page left at once nothing is kept for the page it leads to', async ({ page }) => {
	await page.clock.install();
	await page.goto('/study');
	await new Learner(page, await fetchSet(page)).asked();
	await page.getByRole('link', { name: 'Close' }).click();
	await expect(page).toHaveURL('/');
	await page.clock.runFor(2000);
	await page.goto('/');
	await expect(page.locator('.app')).toBeVisible();
	await expect(kept(page)).toHaveCount(0);
});

test('after the last question of a day the first of the next is kept, and not shown sooner', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-03-02T10:00:00') });
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	const done = page.getByRole('heading', { name: 'Done for today' });
	let last = '';
	for (let left = 10; left > 0; left--) {
		last = (await learner.asked()).id;
		if (left === 1) await expect.poll(() => itemKept(page)).toBe(last);
		await learner.respondRight();
		await learner.grade('Good');
	}
	await expect(done).toBeVisible();
	await page.goto('/about', { waitUntil: 'commit' });
	expect(await itemKept(page)).not.toBe(last);

	await page.goto('/study');
	await expect(done).toBeVisible();
	await page.clock.runFor(2000);
	await questionKept(page, 'data-stem');
	// A look on the same day takes nothing away, not for a moment in which the page may be closed.
	await page.addInitScript(noteRemovals);
	await page.goto('/study');
	await expect(done).toBeVisible();
	await page.clock.runFor(2000);
	expect(await page.evaluate(() => sessionStorage.getItem('removals'))).toBeNull();

	await page.clock.setSystemTime(new Date('2026-03-03T08:00:00'));
	const { release } = await openHeldBack(page);
	const stem = await kept(page).getByRole('heading').innerText();
	release();
	await expect(kept(page)).toHaveCount(0);
	await expect(page.getByRole('heading', { name: stem })).toBeVisible();
});

for (const [whose, change] of Object.entries({
	'by another version': { version: 'older' },
	'for another learner': { learner: 'somebody-else' },
	'for a day to come': { fromDay: 99_999 }
}))
	test(`a question kept ${whose} is passed over`, async ({ page }) => {
		await page.goto('/study');
		const learner = new Learner(page, await fetchSet(page));
		await learner.asked();
		await questionKept(page, 'data-stem');
		await page.evaluate((change) => {
			const stored = JSON.parse(localStorage.getItem('passage-question') ?? '{}') as object;
			localStorage.setItem('passage-question', JSON.stringify({ ...stored, ...change }));
		}, change);
		const { release } = await openHeldBack(page);
		await expect(page.locator('.app')).toBeVisible();
		await expect(kept(page)).toHaveCount(0);
		release();
		const version = await page.locator('html').getAttribute('data-version');
		await questionKept(page, `"version":"${version}"`);
		await learner.asked();
	});
