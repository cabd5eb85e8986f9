import type { Page } from '@playwright/test';

import type { Item } from '../../src/lib/core/item/item';
import { ClassHost } from './class-host';
import { expect, test } from './fixtures';
import { fetchSet, words } from './learner';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const verdict = (page: Page) => page.locator('[data-verdict]');
const isMine = (page: Page) => expect(page.getByText('✓ Sent', { exact: true })).toBeVisible();

async function join(page: Page, code: string, name: string): Promise<void> {
	await page.goto(`/join?code=${code}`);
	await page.getByLabel('Your name').fill(name);
	await button(page, 'Join').click();
	await expect(page.getByRole('heading', { name: `You are in, ${name}.` })).toBeVisible();
}

/** Responds with what is right, as somebody would who knows it. */
async function respondRight(page: Page, item: Item): Promise<void> {
	const pick = (text: Item['stem']) => button(page, new RegExp(`${escape(words(text))}$`)).click();
	switch (item.type) {
		case 'recall':
			return button(page, 'I have it in mind').click();
		case 'choice':
			return pick(item.key);
		case 'verdict': {
			const names = {
				supported: 'It supports this',
				contradicted: 'It contradicts this',
				'not-stated': 'It does not say'
			};
			return button(page, new RegExp(names[item.key])).click();
		}
		case 'choices':
			for (const { text } of item.keys) await pick(text);
			break;
		case 'order':
			// Loaded when it is asked.
			await page.locator('form li').first().waitFor();
			for (const [place, { text }] of item.steps.entries())
				for (let at = await placeOf(page, text); at > place; at--)
					await button(page, `Move “${words(text)}” up`).click();
			break;
		case 'match':
			for (const { left, right } of item.pairs)
				await page.getByLabel(words(left)).selectOption({ label: words(right) });
			break;
		case 'cloze':
			await page.getByRole('textbox').fill(item.deletions[0]!.key);
			break;
		default:
			await page.getByRole('textbox').fill(String(item.key));
	}
	await button(page, 'Send').click();
}

async function placeOf(page: Page, text: Item['stem']): Promise<number> {
	const rows = await page.locator('form li').allInnerTexts();
	return rows.findIndex((row) => row.includes(words(text)));
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('a wrong code, then the right one as it is written on a board', async ({ page, server }) => {
	const host = await ClassHost.open(server.url, await fetchSet(page));
	await page.goto('/');
	await page.getByRole('link', { name: 'Join a class quiz' }).click();
	await button(page, 'Next').click();
	await expect(page.getByRole('alert')).toHaveText('Type the code first.');
	await page.getByLabel('Code').fill('QQQQ00');
	await button(page, 'Next').click();
	await expect(page.getByRole('alert')).toContainText('No room has this code.');
	await page
		.getByLabel('Code')
		.fill(`${host.code.slice(0, 4).toLowerCase()} ${host.code.slice(4)}`);
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Your name')).toBeVisible();
});

test('names that will not do are refused in words, and one on offer does', async ({
	page,
	server
}) => {
	const host = await ClassHost.open(server.url, await fetchSet(page));
	await host.say({ kind: 'join', name: 'Aïcha' });
	await page.goto(`/join?code=${host.code}`);
	for (const [name, words] of [
		['  ', 'at least one letter'],
		['aicha', 'has this name already'],
		['A'.repeat(25), 'longer than 24'],
		['f.u.c.k', 'kind to everybody']
	] as const) {
		await page.getByLabel('Your name').fill(name);
		await button(page, 'Join').click();
		await expect(page.getByRole('alert')).toContainText(words);
	}
	await page
		.getByRole('list', { name: 'Or take one of these' })
		.getByRole('button')
		.first()
		.click();
	await button(page, 'Join').click();
	await expect(page.getByRole('heading', { name: /^You are in/ })).toBeVisible();
	await host.say({ kind: 'lock' });
	await button(page, 'Add a second name').click();
	await page.getByLabel('Your name').fill('Bea');
	await button(page, 'Join').click();
	await expect(page.getByRole('alert')).toContainText('Nobody can join at the moment.');
});

test('a question of each kind is responded to on the phone, and told right', async ({
	page,
	server
}) => {
	const host = await ClassHost.open(server.url, await fetchSet(page));
	await join(page, host.code, 'Aïcha');
	for (const [index, item] of host.items.entries()) {
		await host.ask(index);
		await respondRight(page, item);
		await isMine(page);
		await host.reveal(index);
		if (item.type === 'recall') await button(page, 'I had it').click();
		await expect(verdict(page), item.type).toHaveText('✓ Right');
		await expect(page.locator('blockquote mark').first()).toBeVisible();
	}
	await host.say({ kind: 'end' });
	await expect(page.getByText('Score: 9 of 9')).toBeVisible();
	await expect(page.getByText('You missed nothing.')).toBeVisible();
});

test('a response is changed until the close, survives a reload, and the score comes back', async ({
	page,
	server
}) => {
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice', 'short']);
	const [item] = host.items as [Extract<Item, { type: 'choice' }>];
	await join(page, host.code, 'Aïcha');
	await host.ask(0);
	await button(page, new RegExp(`${escape(words(item.distractors[0]!.text))}$`)).click();
	await isMine(page);
	await page.reload();
	await expect(page.getByText(`You responded: ${words(item.distractors[0]!.text)}`)).toBeVisible({
		timeout: 3000
	});
	await button(page, 'Change it').click();
	await respondRight(page, item);
	await isMine(page);
	await host.reveal(0);
	await expect(verdict(page)).toHaveText('✓ Right');
	await page.reload();
	await expect(page.getByRole('img', { name: 'Score: 1 of 1' })).toBeVisible({ timeout: 3000 });
});

test('a response given without a network is sent by itself when it is back', async ({
	page,
	server,
	context
}) => {
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice']);
	await join(page, host.code, 'Aïcha');
	await host.ask(0);
	await expect(page.locator('[data-stem]')).toBeVisible();
	await context.setOffline(true);
	await respondRight(page, host.items[0]!);
	await expect(page.getByText('Sending…')).toBeVisible();
	await context.setOffline(false);
	await isMine(page);
	await host.reveal(0);
	await expect(verdict(page)).toHaveText('✓ Right');
});

test('the server dies in mid-question, and nobody joins again', async ({ page, server }) => {
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice']);
	await join(page, host.code, 'Aïcha');
	await host.ask(0);
	await respondRight(page, host.items[0]!);
	await isMine(page);
	await server.kill();
	await expect(page.getByText('No connection.')).toBeVisible();
	await server.start();
	await expect(page.getByText('No connection.')).toBeHidden();
	await host.reveal(0);
	await expect(verdict(page)).toHaveText('✓ Right');
});

test('two names on one phone respond one after the other', async ({ page, server }) => {
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice']);
	await join(page, host.code, 'Aïcha');
	await button(page, 'Add a second name').click();
	await page.getByLabel('Your name').fill('Bea');
	await button(page, 'Join').click();
	await expect(page.getByRole('heading', { name: 'You are in, Bea.' })).toBeVisible();
	await host.ask(0);
	await respondRight(page, host.items[0]!);
	await button(page, 'Now Aïcha').click();
	await button(page, 'I don’t know').click();
	await host.reveal(0);
	await expect(verdict(page)).toHaveText('Here it is');
	await page.getByRole('list', { name: 'Who plays on this phone' }).getByText('Bea').click();
	await expect(verdict(page)).toHaveText('✓ Right');
});

test('another phone takes the place over, score and all', async ({ page, server, browser }) => {
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice', 'short']);
	await join(page, host.code, 'Aïcha');
	await host.ask(0);
	await respondRight(page, host.items[0]!);
	await isMine(page);
	await host.reveal(0);
	const kept = await page.evaluate(
		(code) => localStorage.getItem(`passage-room/${code}`),
		host.code
	);
	const { seats } = JSON.parse(kept ?? '') as { seats: { token: string; playerId: string }[] };
	const { playerId, token } = seats[0]!;
	const other = await (await browser.newContext({ baseURL: server.url })).newPage();
	await other.goto(`/join?code=${host.code}#seat=${playerId}.${token}`);
	await expect(other.getByRole('img', { name: 'Score: 1 of 1' })).toBeVisible();
	expect(other.url()).not.toContain(token);
	await other.context().close();
});

test('who is sent out is told so, and is back when let in again', async ({ page, server }) => {
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice']);
	await join(page, host.code, 'Aïcha');
	const kept = await page.evaluate(
		(code) => localStorage.getItem(`passage-room/${code}`),
		host.code
	);
	const { playerId } = (JSON.parse(kept ?? '') as { seats: { playerId: string }[] }).seats[0]!;
	await host.say({ kind: 'kick', playerId });
	await expect(page.getByText('Your teacher has taken Aïcha out of the room.')).toBeVisible();
	await host.say({ kind: 'reseat', playerId });
	await expect(page.getByRole('heading', { name: 'You are in, Aïcha.' })).toBeVisible();
});

test('what was missed is kept once, and comes back as cards', async ({ page, server }) => {
	const host = await ClassHost.open(server.url, await fetchSet(page), ['choice', 'short']);
	await join(page, host.code, 'Aïcha');
	await host.ask(0);
	const wrong = (host.items[0] as Extract<Item, { type: 'choice' }>).distractors[0]!;
	await button(page, new RegExp(`${escape(words(wrong.text))}$`)).click();
	await isMine(page);
	await host.reveal(0);
	await expect(verdict(page)).toHaveText('✕ Not this one');
	await host.say({ kind: 'end' });
	await expect(page.getByText('1 question comes back')).toBeVisible();
	await button(page, 'Keep them').click();
	await expect(page.getByText('Kept. You can study them now, or when they are due.')).toBeVisible();
	await page.reload();
	await button(page, 'Keep them').click();
	await expect(page.getByText('They had been added already.')).toBeVisible();
	await page.getByRole('link', { name: 'Study the 1 you missed' }).click();
	await expect(page.locator('[data-stem]')).toHaveText(words(host.items[0]!.stem));
	await page.goto('/');
	await expect(page.getByText('card is about to fade', { exact: false })).toBeVisible();
});

test('a link from the class adds what was missed, once', async ({ page }) => {
	const set = await fetchSet(page);
	const item = set.items.find(({ type }) => type === 'choice')!;
	const start = Date.now().toString(36);
	const link = `/keep#1:${set.id}:1:en:class-abc:${start};${item.id},whole,0,0,rs,x`;
	await page.goto(link);
	await expect(page.getByText('1 question that you missed in class')).toBeVisible();
	await button(page, 'Add to my cards').click();
	await expect(page.getByText('Kept. You can study them now, or when they are due.')).toBeVisible();
	await page.reload();
	await button(page, 'Add to my cards').click();
	await expect(page.getByText('They had been added already.')).toBeVisible();
	await page.goto('/keep#1:cut');
	await page.reload();
	await expect(page.getByRole('alert')).toContainText('This link is not whole.');
});
