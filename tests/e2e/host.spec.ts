import type { BrowserContext, Page } from '@playwright/test';

import { ClassPupil } from './class-pupil';
import { findBarriers } from './find-barriers';
import { expect, test } from './fixtures';
import { SET } from './learner';

/** Two questions with options, the same wherever it is opened. */
const QUIZ = `set=${SET}&v=1&types=choice&count=2&seed=k3f9`;
const WALL = { width: 1920, height: 1080 };

/** Opens a room with the quiz. */
async function openRoom(page: Page): Promise<string> {
	await page.goto(`/class?${QUIZ}`);
	await page.getByRole('button', { name: 'Open the room' }).click();
	await expect(page.getByText('Nobody has joined yet')).toBeVisible();
	return new URL(page.url()).searchParams.get('code') ?? '';
}

async function openWall(context: BrowserContext, code: string): Promise<Page> {
	const wall = await context.newPage();
	await wall.setViewportSize(WALL);
	await wall.goto(`/class/screen?code=${code}`);
	return wall;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a room is two taps from the set, and shows where to join', async ({ page, context }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Class', exact: true }).click();
	await expect(page.getByText('10 questions will be asked.')).toBeVisible();
	await expect(page.getByText('published with their keys')).toBeVisible();
	expect(await findBarriers(page)).toEqual([]);
	await press(page, 'Open the room');
	await expect(page.getByText('Nobody has joined yet')).toBeVisible();
	expect(await findBarriers(page)).toEqual([]);
	const code = new URL(page.url()).searchParams.get('code') ?? '';
	const wall = await openWall(context, code);
	const spoken = `${code.slice(0, 4)} ${code.slice(4)}`;
	await expect(wall.getByText(spoken)).toBeVisible();
	await expect(wall.getByText(`${new URL(page.url()).host}/join`)).toBeVisible();
	await expect(wall.getByRole('img', { name: 'QR code' })).toBeVisible();
	expect(await findBarriers(wall)).toEqual([]);
});

test('the host renames and removes who is in the lobby, and closes it', async ({
	page,
	context,
	server
}) => {
	const code = await openRoom(page);
	const wall = await openWall(context, code);
	await ClassPupil.join(server.url, code, 'Amina');
	await ClassPupil.join(server.url, code, 'Zorro');
	await expect(wall.getByText('2 players')).toBeVisible();
	await press(page, 'Zorro');
	await page.getByLabel('Name').fill('Benoît');
	await press(page, 'Rename');
	await expect(page.getByRole('heading', { name: 'Benoît' })).toBeVisible();
	await expect(wall.getByText('Benoît')).toBeVisible();
	await press(page, 'Remove from the room');
	await expect(wall.getByText('Benoît')).toHaveCount(0);
	await expect(wall.getByText('1 player', { exact: true })).toBeVisible();
	await press(page, 'Close to newcomers');
	await expect(wall.getByText('The room is closed to newcomers.')).toBeVisible();
	expect(await ClassPupil.tryToJoin(server.url, code, 'Chloé')).toBe(409);
	await press(page, 'Let newcomers in');
	await expect(wall.getByRole('img', { name: 'QR code' })).toBeVisible();
	expect(await ClassPupil.tryToJoin(server.url, code, 'Chloé')).toBe(200);
});

test('a question is asked, counted, closed and revealed, and the screen tells no key before', async ({
	page,
	context,
	server
}) => {
	const code = await openRoom(page);
	const wall = await openWall(context, code);
	const amina = await ClassPupil.join(server.url, code, 'Amina');
	const djibril = await ClassPupil.join(server.url, code, 'Djibril');
	await press(page, 'Start');
	await expect(page.getByText('What is right (only you see it)')).toBeVisible();
	await expect(wall.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
	await press(page, 'Ask the question');
	await expect(wall.getByRole('listitem')).toHaveCount(4);
	await expect(page.getByText('Only you see which is right.')).toBeVisible();
	expect(await amina.respond(0, { type: 'choice', optionId: '1' })).toBe(200);
	expect(await djibril.respond(0, { type: 'choice', optionId: '2' })).toBe(200);
	await expect(wall.getByText('2 of 2 have responded')).toBeVisible();
	await expect(page.getByText('2 of 2 have responded')).toBeVisible();
	await press(page, 'Close the question');
	await expect(page.getByRole('listitem').filter({ hasText: '1 50%' })).toHaveCount(2);
	await expect(wall.getByText('Closed. 2 of 2')).toBeVisible();
	expect(await amina.respond(0, { type: 'choice', optionId: '3' })).toBe(409);
	await expect(wall.getByText('50%')).toHaveCount(0);
	await expect(wall.locator('mark')).toHaveCount(0);
	await press(page, 'Show what is right');
	await expect(wall.getByRole('listitem').filter({ hasText: 'right' })).toHaveCount(1);
	await expect(wall.getByText('50%')).toHaveCount(2);
	await expect(wall.locator('blockquote mark').first()).toBeVisible();
	expect(await findBarriers(wall)).toEqual([]);
	expect(await findBarriers(page)).toEqual([]);
});

test('host and screen are back where they were after a reload', async ({
	page,
	context,
	server
}) => {
	const code = await openRoom(page);
	const wall = await openWall(context, code);
	await ClassPupil.join(server.url, code, 'Amina');
	await press(page, 'Start');
	await press(page, 'Ask the question');
	await expect(wall.getByRole('listitem')).toHaveCount(4);
	const asked = await wall.getByRole('heading', { level: 1 }).innerText();
	await Promise.all([page.reload(), wall.reload()]);
	await expect(wall.getByRole('heading', { level: 1 })).toHaveText(asked);
	await press(page, 'Pause');
	await expect(wall.getByRole('heading', { name: 'Pause' })).toBeVisible();
	await press(page, 'Go on');
	await press(page, 'Close the question');
	await expect(wall.getByText('0 of 1 have responded')).toBeVisible();
});

test('a second tab is host as well, and each sees what the other did', async ({
	page,
	context
}) => {
	await openRoom(page);
	const second = await context.newPage();
	await second.goto(page.url());
	await press(second, 'Start');
	await press(page, 'Ask the question');
	await expect(second.getByRole('button', { name: 'Close the question' })).toBeVisible();
});

test('a room that is handed over has one host, who came by the link', async ({
	page,
	browser,
	server
}) => {
	await openRoom(page);
	await press(page, 'Hand over');
	await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
	await expect(page.getByRole('heading', { name: 'This device is host no more' })).toBeVisible();
	const link = await page.getByLabel('Link for the new host').inputValue();
	const other = await (await browser.newContext({ baseURL: server.url })).newPage();
	await other.goto(link);
	await press(other, 'Start');
	expect(other.url()).not.toContain('#');
	await page.reload();
	await expect(page.getByText('This device is not the host of this room')).toBeVisible();
	await other.context().close();
});

test('a link that makes nobody host takes the room from nobody', async ({ page }) => {
	const code = await openRoom(page);
	await page.goto(`/class#host=${code}.${'no-token-of-a-host'.repeat(2)}`);
	await expect(page.getByText('This device is not the host of this room')).toBeVisible();
	await page.goto(`/class?code=${code}`);
	await press(page, 'Start');
	await expect(page.getByText('Question 1 of 2')).toBeVisible();
});

test('a room is taken back while its link is still shown', async ({ page }) => {
	await openRoom(page);
	await press(page, 'Hand over');
	await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
	expect(await findBarriers(page)).toEqual([]);
	await press(page, 'Be host here again');
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
	await page.reload();
	await press(page, 'Start');
	await expect(page.getByText('Question 1 of 2')).toBeVisible();
});

test('a pupil without a phone responds through the host, and gets a phone of their own later', async ({
	page
}) => {
	await openRoom(page);
	await press(page, '0 players');
	await page.getByLabel('A pupil without a phone').fill('Nora');
	await press(page, 'Add');
	await expect(page.getByRole('button', { name: /^Nora/ })).toContainText('no phone');
	await press(page, 'Back to the quiz');
	await press(page, 'Start');
	await press(page, 'Ask the question');
	const reminder = page.getByRole('button', { name: /^Enter a response for .Nora.$/ });
	await reminder.click();
	const options = page.getByRole('dialog').getByRole('listitem').getByRole('button');
	await options.first().click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(reminder).toHaveCount(0);
	await press(page, '1 player');
	await expect(page.getByRole('button', { name: /^Nora/ })).toContainText('has responded');
	await page.getByRole('button', { name: /^Nora/ }).click();
	await expect(page.getByRole('button', { name: 'Enter another response' })).toBeVisible();
	await press(page, 'Give them a phone');
	await expect(page.getByLabel('Link for that phone')).toHaveValue(
		/[/]join[?]code=.+#seat=.+[.].+/
	);
});

test('a question can be passed over or chosen, and the end is asked about once', async ({
	page
}) => {
	await openRoom(page);
	await press(page, 'Start');
	await press(page, 'Skip this question');
	await expect(page.getByText('Question 2 of 2')).toBeVisible();
	await press(page, 'Another question');
	await press(page, 'Question 1');
	await expect(page.getByText('Question 1 of 2')).toBeVisible();
	await press(page, 'End the quiz');
	await press(page, 'Go on');
	await press(page, 'End the quiz');
	await page.getByRole('dialog').getByRole('button', { name: 'End the quiz' }).click();
	await expect(page.getByRole('heading', { name: 'The quiz is over' })).toBeVisible();
	await expect(page.getByText('is deleted 24 hours after its end')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Open the report' })).toBeVisible();
	await press(page, 'Delete now');
	await page.getByRole('dialog').getByRole('button', { name: 'Delete now' }).click();
	await expect(page.getByRole('button', { name: 'Open the room' })).toBeEnabled();
	await expect(page.getByText('Back to your room')).toHaveCount(0);
});

test('the space bar leads through a question', async ({ page }) => {
	await openRoom(page);
	for (const next of [
		'Ask the question',
		'Close the question',
		'Show what is right',
		'Next question'
	]) {
		const heard = page.waitForResponse('**/commands');
		await page.keyboard.press('Space');
		// A press while the last one is on its way does nothing.
		await (await heard).finished();
		await expect(page.getByRole('button', { name: next, exact: true })).toBeVisible();
	}
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Ask the question' })).toBeVisible();
});
