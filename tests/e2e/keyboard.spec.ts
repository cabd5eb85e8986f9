import type { Locator, Page } from '@playwright/test';

import { ITEM_TYPES } from '../../src/lib/core/item/item';
import { ClassHost } from './class-host';
import { ClassPupil } from './class-pupil';
import { fakeSpeech } from './fake-speech';
import { expect, test } from './fixtures';
import { HandsOnKeyboard } from './hands-on-keyboard';
import { fetchSet, Learner, SET } from './learner';
import { backupOf, threeWeeks } from './made-log';

test.use({ serviceWorkers: 'block', actionTimeout: 10_000 });
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-03-02T18:00:00')));

const stem = (page: Page) => page.locator('[data-stem]');
const verdict = (page: Page) => page.locator('[data-verdict]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function arrive(page: Page, address: string): Promise<HandsOnKeyboard> {
	await page.goto(address);
	await expect(page.locator('html[data-ready]')).toBeAttached();
	return new HandsOnKeyboard(page);
}

test('a question of each kind is answered, its verdict told, and the next one read', async ({
	page
}) => {
	const set = await fetchSet(page);
	const items = ITEM_TYPES.map((type) => set.items.find((item) => item.type === type)!.id);
	const hands = await arrive(page, `/quiz/run?set=${SET}&v=${set.version}&items=${items.join()}`);
	const learner = new Learner(page, set);
	const respond: Record<(typeof ITEM_TYPES)[number], () => Promise<void>> = {
		recall: () => hands.press('Space'),
		choice: () => hands.tabToAndPress(page.locator('[aria-keyshortcuts="2"]')),
		verdict: () => hands.press('3'),
		choices: async () => {
			await hands.press('1');
			await hands.tabToAndPress(page.locator('[aria-keyshortcuts="2"]'), 'Space');
			await expect(page.locator('[aria-pressed=true][aria-keyshortcuts="2"]')).toBeFocused();
			await hands.tabToAndPress(button(page, 'Check'));
		},
		order: async () => {
			const up = page.getByRole('button', { name: /^Move .* up$/ });
			const second = page.getByRole('button', {
				name: (await up.nth(1).getAttribute('aria-label')) ?? ''
			});
			await hands.tabToAndPress(second);
			await hands.hears(/is now number 1\.$/);
			await expect(second).toBeFocused();
			await expect(up.first()).toBeFocused();
			await hands.press('Enter');
			await hands.tabToAndPress(button(page, 'Check'));
		},
		match: async () => {
			for (const select of await page.getByRole('combobox').all()) {
				await hands.tabTo(select);
				await hands.press('ArrowDown');
				await expect(select).not.toHaveValue('');
			}
			await hands.tabToAndPress(button(page, 'Check'));
		},
		cloze: () => type('xyzzy'),
		short: () => type('xyzzy'),
		number: () => type('5'),
		date: () => type('9 May 2020')
	};
	async function type(words: string) {
		await hands.tabTo(page.getByRole('textbox'));
		await page.keyboard.type(words);
		await hands.press('Enter');
	}

	await expect(button(page, 'Start practice')).toBeVisible();
	await hands.press('Space');
	for (const [place] of ITEM_TYPES.entries()) {
		await expect(page.getByText(`${place + 1} of 10`)).toBeVisible();
		await expect(stem(page)).toBeFocused();
		const item = await learner.asked();
		await respond[item.type]();
		await expect(verdict(page), item.type).toBeFocused();
		await hands.press(item.type === 'recall' ? '2' : 'Space');
	}
	await expect(page.getByRole('heading', { name: /of 10$/, level: 1 })).toBeFocused();
});

test('in a sitting the focus comes back from the list of keys, and goes on with each card', async ({
	page
}) => {
	const hands = await arrive(page, '/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.asked();
	await expect(stem(page)).toBeFocused();
	await hands.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await hands.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(stem(page)).toBeFocused();
	await hands.press('Space');
	await expect(page.getByRole('main').getByRole('button').first()).toBeFocused();
	await hands.press('1');
	await expect(verdict(page)).toBeFocused();
	await hands.tabToAndPress(button(page, 'Keys and gestures'));
	await expect(page.getByRole('dialog').getByRole('button')).toBeFocused();
	await hands.press('Enter');
	await expect(button(page, 'Keys and gestures')).toBeFocused();
	await hands.tabToAndPress(page.getByRole('button', { name: /^(Good|Continue)/ }));
	await expect(page.getByText(/^2 of/)).toBeVisible();
	await expect(stem(page)).toBeFocused();
	await hands.press('u');
	await hands.hears('Taken back.');
	await expect(stem(page)).toBeFocused();
});

test('a reading’s map, voice and looks open, and give the focus back', async ({ page }) => {
	await page.addInitScript(fakeSpeech, [{ lang: 'en-GB', localService: true }]);
	const hands = await arrive(page, `/sets/${SET}/read`);
	const looks = button(page, 'How the reading looks');
	await hands.tabToAndPress(looks);
	const sizes = page.getByRole('group', { name: 'Text size' });
	await expect(page.getByRole('dialog')).toBeVisible();
	await hands.tabTo(sizes.getByRole('radio', { name: 'Normal' }));
	await hands.press('ArrowRight');
	await expect(sizes.getByRole('radio', { name: 'Large', exact: true })).toBeChecked();
	await hands.press('Escape');
	await expect(looks).toBeFocused();

	await hands.tabToAndPress(button(page, 'What you would recall'));
	const sentence = page.locator('[data-recall]').first();
	await hands.tabToAndPress(sentence);
	await expect(page.getByRole('dialog')).toBeVisible();
	await hands.press('Escape');
	await expect(sentence).toBeFocused();
	await hands.tabTo(page.getByRole('slider'), 'Shift+Tab');
	await hands.press('End');
	await hands.tabTo(button(page, 'Close'), 'Shift+Tab');
	await hands.press('Enter');
	await expect(page.getByRole('slider')).toBeHidden();
	await expect(page.locator('article p:focus')).toBeInViewport();

	await hands.tabTo(button(page, 'Read aloud'), 'Shift+Tab');
	await hands.press('Enter');
	await hands.tabToAndPress(button(page, 'Pause'));
	await expect(button(page, 'Go on')).toBeFocused();
	await hands.tabToAndPress(button(page, 'Stop'));
	await expect(page.locator('article p:focus')).toBeInViewport();
});

test('settings, a test’s day and a backup are set, and each change is told', async ({ page }) => {
	let hands = await arrive(page, '/settings');
	await hands.tabTo(page.getByLabel('New cards a day'));
	await hands.press('ArrowUp');
	await hands.hears('Saved.');
	await hands.tabTo(page.getByRole('radio', { name: 'As the device' }));
	await hands.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();

	hands = await arrive(page, `/sets/${SET}/exam`);
	await hands.tabTo(page.getByRole('radio', { name: /^10 minutes/ }));
	await hands.press('ArrowUp');
	await expect(page.getByRole('radio', { name: /^5 minutes/ })).toBeChecked();
	await hands.tabToAndPress(button(page, 'Plan for this day'));
	await hands.hears('Saved. Today’s cards follow the plan.');
	await hands.tabToAndPress(button(page, 'No test any more'));
	await hands.hears('The plan has ended.');

	hands = await arrive(page, '/backup');
	const save = button(page, 'Save a backup');
	const download = page.waitForEvent('download');
	await hands.tabToAndPress(save);
	await download;
	await hands.hears(/^Saved as /);
	await expect(save).toBeFocused();
	const chooser = page.waitForEvent('filechooser');
	await hands.tabTo(page.getByLabel('Choose a backup file'));
	await page.keyboard.press('Enter');
	const events = threeWeeks(await fetchSet(page), Date.parse('2026-03-02T18:00:00'));
	const file = { name: 'a.passage', mimeType: 'application/octet-stream' };
	await (await chooser).setFiles({ ...file, buffer: backupOf(events) });
	await hands.hears(`${events.length} entries were added.`);
	await hands.expectFocusSeen('a backup restored');
});

test('learners are added and changed, and what is put away leaves the focus near', async ({
	page
}) => {
	let hands = await arrive(page, '/learners');
	await hands.tabTo(page.getByLabel('Your own name'));
	await page.keyboard.type('Amina');
	await hands.tabTo(page.getByLabel('Name of the new learner'));
	await page.keyboard.type('Boubacar');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Boubacar is studying')).toBeVisible();
	await hands.tabTo(page.getByRole('link', { name: 'Change' }));
	await page.keyboard.press('Enter');
	await hands.tabTo(button(page, 'Amina'));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Amina is studying')).toBeVisible();

	hands = await arrive(page, `/quiz/choose?set=${SET}`);
	await hands.tabTo(button(page, 'Start practice'));
	await page.keyboard.press('Enter');
	await expect(stem(page)).toBeFocused();
	hands = await arrive(page, '/quiz/history');
	await hands.tabToAndPress(button(page, 'Discard'));
	await expect(button(page, 'Discard')).toBeHidden();
	await hands.expectFocusSeen('a quiz put away');
});

test('a host leads a class through a question, and the focus comes back from each dialog', async ({
	page,
	server
}) => {
	const quiz = `set=${SET}&v=1&types=choice&count=2&seed=k3f9`;
	const hands = await arrive(page, `/class?${quiz}`);
	const heading = page.getByRole('heading', { level: 1 });
	const dialog = page.getByRole('dialog');
	await hands.tabTo(page.getByLabel('Time for a question'));
	await hands.press('ArrowDown');
	await hands.tabToAndPress(button(page, 'Open the room'));
	await expect(heading).toBeFocused();
	const code = new URL(page.url()).searchParams.get('code') ?? '';
	await ClassPupil.join(server.url, code, 'Amina');
	await ClassPupil.join(server.url, code, 'Boubacar');
	await ClassPupil.join(server.url, code, 'Zorro');
	await hands.hears('3 players');

	await hands.tabToAndPress(button(page, 'Zorro'));
	await hands.tabToAndPress(dialog.getByRole('button', { name: 'Remove from the room' }));
	await expect(dialog).toBeHidden();
	await expect(button(page, 'Zorro')).toBeHidden();
	await expect(heading).toBeFocused();
	await hands.tabToAndPress(button(page, 'Amina'));
	await expect(dialog).toBeVisible();
	await hands.press('Escape');
	await expect(button(page, 'Amina')).toBeFocused();

	await hands.tabToAndPress(button(page, 'Start'));
	await hands.hears('Not asked yet');
	await expect(heading).toBeFocused();
	await hands.press('Space');
	await hands.hears('The class is responding');
	await expect(heading).toBeFocused();
	await hands.press('Space');
	await hands.hears('Closed; the class does not see the key yet');
	await hands.press('Enter');
	await hands.hears('The class sees what is right');
	await expect(heading).toBeFocused();

	await hands.tabTo(button(page, '2 players'), 'Shift+Tab');
	await hands.press('Enter');
	const row = page.getByRole('button', { name: /^Amina/ });
	await hands.tabToAndPress(row);
	await hands.tabToAndPress(dialog.getByRole('button', { name: 'Remove from the room' }));
	await expect(dialog).toBeHidden();
	await expect(row).toContainText('removed');
	await expect(row).toBeFocused();
	await hands.tabTo(button(page, 'Back to the quiz'), 'Shift+Tab');
	await hands.press('Enter');
	await expect(heading).toBeFocused();

	await hands.tabToAndPress(button(page, 'Another question'));
	await hands.tabToAndPress(button(page, 'Question 2'));
	await hands.hears('Not asked yet');
	await expect(heading).toBeFocused();
	await expect(button(page, 'Another question')).toBeHidden();
	await hands.tabToAndPress(button(page, 'End the quiz'));
	await expect(dialog.getByRole('button', { name: 'Go on' })).toBeFocused();
	await hands.press('Shift+Tab');
	await hands.press('Enter');
	await expect(page.getByRole('heading', { name: 'The quiz is over' })).toBeFocused();
});

test('a pupil joins a class, responds and keeps what they missed', async ({ page, server }) => {
	// What is kept is dated by the room's clock.
	await page.clock.setSystemTime(new Date());
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice', 'short']);
	const hands = await arrive(page, '/join');
	const heading = page.getByRole('heading', { level: 1 });
	await hands.tabTo(page.getByLabel('Code'));
	await page.keyboard.type(host.code);
	await hands.press('Enter');
	await expect(page.getByLabel('Your name')).toBeVisible();
	await hands.tabTo(page.getByLabel('Your name'));
	await page.keyboard.type('Amina');
	await hands.press('Enter');
	await expect(page.getByRole('heading', { name: 'You are in, Amina.' })).toBeFocused();

	await host.ask(0);
	await expect(stem(page)).toBeFocused();
	await hands.tabToAndPress(page.locator('[aria-keyshortcuts="2"]'));
	await hands.hears('Sent');
	await hands.expectFocusSeen('a response sent');
	await host.reveal(0);
	await expect(verdict(page)).toBeFocused();
	await host.say({ kind: 'next' });
	await expect(heading).toBeFocused();
	await host.ask(1);
	await expect(stem(page)).toBeFocused();
	await hands.tabTo(page.getByRole('textbox'));
	await page.keyboard.type('xyzzy');
	await hands.press('Enter');
	await hands.hears('Sent');
	await hands.expectFocusSeen('words sent');
	await host.reveal(1);
	await expect(verdict(page)).toBeFocused();

	await host.say({ kind: 'end' });
	await expect(page.getByRole('heading', { name: 'The quiz is over' })).toBeFocused();
	await hands.tabToAndPress(button(page, 'Keep them'));
	await hands.hears(/^Kept\./);
});

test('from stop to stop the focus goes the way that the page is read', async ({ page }) => {
	for (const address of ['/', '/settings', `/sets/${SET}`, `/quiz/choose?set=${SET}`]) {
		const hands = await arrive(page, address);
		const main = page.getByRole('main');
		const last = main.locator('a[href], button, input, select, summary').last();
		await expect(last).toBeVisible();
		const tops: number[] = [];
		await hands.tabTo(page.getByRole('link', { name: 'Skip to the content' }));
		await page.keyboard.press('Enter');
		for (let at = ''; at !== (await outer(last)); at = await outer(page.locator(':focus'))) {
			await hands.press('Tab');
			const top = await page.locator(':focus').evaluate((element) => {
				const { y, height } = element.getBoundingClientRect();
				return y + height / 2 + scrollY;
			});
			tops.push(Math.round(top));
		}
		const NEAR = 8;
		const back = tops.filter((top, stop) => stop > 0 && top < tops[stop - 1]! - NEAR);
		expect(back, address).toEqual([]);
	}
});

const outer = (one: Locator) => one.evaluate((element) => element.outerHTML);
