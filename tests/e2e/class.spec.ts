import type { Browser, CDPSession, Page } from '@playwright/test';

import { ClassPupil } from './class-pupil';
import { expect, test } from './fixtures';
import { SET } from './learner';
import type { Server } from './server';

/** Two questions with options, the same wherever it is opened. */
const QUIZ = `set=${SET}&v=1&types=choice&count=2&seed=k3f9`;
const NAMES = ['Amina', 'Benoît', 'Chloé', 'Djibril', 'Elif'];
/** As long as somebody looks at a phone before they shake it. */
const BACK_WITHIN = { timeout: 3000 };
const OUTAGE_MILLIS = 20_000;

const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: true }).click();

/** A class: a host, a screen and pupils, each on a device of their own. */
class ClassQuiz {
	readonly #browser: Browser;
	readonly host: Page;
	readonly screen: Page;
	readonly code: string;
	readonly pupils: Page[] = [];

	private constructor(browser: Browser, host: Page, screen: Page, code: string) {
		this.#browser = browser;
		this.host = host;
		this.screen = screen;
		this.code = code;
	}

	static async open(browser: Browser, { names = NAMES, ranks = false } = {}): Promise<ClassQuiz> {
		const host = await newDevice(browser, 1280, 800);
		await host.goto(`/class?${QUIZ}`);
		if (ranks) {
			await host.getByText('How it is played').click();
			await host.getByRole('checkbox', { name: 'Everybody sees who leads' }).check();
		}
		await press(host, 'Open the room');
		await expect(host.getByText('Nobody has joined yet')).toBeVisible();
		const code = new URL(host.url()).searchParams.get('code') ?? '';
		const screen = await newDevice(browser, 1920, 1080);
		await screen.goto(`/class/screen?code=${code}`);
		const quiz = new ClassQuiz(browser, host, screen, code);
		for (const name of names) await quiz.join(name);
		return quiz;
	}

	async join(name: string): Promise<Page> {
		const page = await newDevice(this.#browser, 390, 844);
		await page.goto(`/join?code=${this.code}`);
		await page.getByLabel('Your name').fill(name);
		await press(page, 'Join');
		await expect(page.getByText(name).first()).toBeVisible();
		await expect(page.getByLabel('Your name')).toHaveCount(0);
		this.pupils.push(page);
		return page;
	}

	/** The next question, until every phone shows it. */
	async ask(): Promise<void> {
		await press(this.host, /^(Start|Next question)$/);
		await press(this.host, 'Ask the question');
		for (const pupil of this.pupils) await expect(options(pupil)).toHaveCount(4);
	}

	async reveal(): Promise<void> {
		await press(this.host, 'Close the question');
		await press(this.host, 'Show what is right');
	}

	async close(): Promise<void> {
		for (const page of [this.host, this.screen, ...this.pupils]) await page.context().close();
	}
}

/** As over the plain http of a laptop's own network, without a service worker: join.spec.ts tells of those that have one. */
async function newDevice(browser: Browser, width: number, height: number): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width, height },
		serviceWorkers: 'block'
	});
	return context.newPage();
}

/** By the key that picks each of them. */
const options = (page: Page) =>
	page.locator([1, 2, 3, 4].map((key) => `button[aria-keyshortcuts="${key}"]`).join());

/** Picks the option in that place, until it is acknowledged. */
async function respond(page: Page, place: number): Promise<void> {
	await options(page).nth(place).click();
	await expect(page.getByText('✓ Sent', { exact: true })).toBeVisible();
}

const verdict = (page: Page) => page.locator('[data-verdict]');

/** Who holds a seat, as this device keeps it. */
async function seatOf(page: Page, code: string): Promise<{ playerId: string; token: string }> {
	const kept = await page.evaluate((code) => localStorage.getItem(`passage-room/${code}`), code);
	const { seats } = JSON.parse(kept ?? '') as { seats: { playerId: string; token: string }[] };
	return seats[0]!;
}

const counted = (quiz: ClassQuiz, count: number) =>
	expect(
		quiz.screen.getByText(new RegExp(`^${count} of ${quiz.pupils.length} ha(s|ve) responded$`))
	).toBeVisible();

test('a whole game: five phones, one who comes late, and the same score everywhere', async ({
	browser
}) => {
	const quiz = await ClassQuiz.open(browser, { ranks: true });
	await expect(quiz.screen.getByText('5 players')).toBeVisible();
	await quiz.ask();
	for (const [place, pupil] of quiz.pupils.entries()) await respond(pupil, place % 4);
	await counted(quiz, 5);
	const late = await quiz.join('Farah');
	await respond(late, 0);
	await counted(quiz, 6);
	await quiz.reveal();
	for (const pupil of quiz.pupils) await expect(verdict(pupil)).toBeVisible();
	const right = await Promise.all(
		quiz.pupils.map(async (pupil) => (await verdict(pupil).innerText()).includes('Right'))
	);
	// The first four took one option each.
	expect(right.slice(0, 4).filter(Boolean)).toHaveLength(1);
	await quiz.ask();
	for (const pupil of quiz.pupils) await press(pupil, 'I don’t know');
	await counted(quiz, 6);
	await quiz.reveal();
	for (const pupil of quiz.pupils) await expect(verdict(pupil)).toBeVisible();
	await press(quiz.host, 'End the quiz');
	await quiz.host.getByRole('dialog').getByRole('button', { name: 'End the quiz' }).click();
	for (const [index, pupil] of quiz.pupils.entries())
		await expect(pupil.getByText(`Score: ${right[index] ? 1 : 0} of 2`).first()).toBeVisible();
	await expect(quiz.screen.getByRole('heading', { name: 'The quiz is over' })).toBeVisible();
	await quiz.host.getByRole('link', { name: 'Open the report' }).click();
	for (const name of [...NAMES, 'Farah'])
		await expect(quiz.host.getByRole('rowheader', { name })).toBeVisible();
	await quiz.close();
});

test('who is sent out can do nothing more, and a locked room lets nobody in', async ({
	browser,
	server
}) => {
	const quiz = await ClassQuiz.open(browser, { names: NAMES.slice(0, 2) });
	const [amina, benoit] = quiz.pupils as [Page, Page];
	await quiz.ask();
	await press(quiz.host, '2 players');
	await quiz.host.getByRole('button', { name: /^Benoît/ }).click();
	await press(quiz.host, 'Remove from the room');
	await expect(benoit.getByText('Your teacher has taken Benoît out of the room.')).toBeVisible();
	await expect(options(benoit)).toHaveCount(0);
	await quiz.host.keyboard.press('Escape');
	await press(quiz.host, 'Back to the quiz');
	await press(quiz.host, 'Close to newcomers');
	await expect(quiz.screen.getByText('Join at')).toHaveCount(0);
	expect(await ClassPupil.tryToJoin(server.url, quiz.code, 'Gaël')).toBe(409);
	await respond(amina, 0);
	await expect(quiz.screen.getByText(/1 of 1 ha(s|ve) responded/)).toBeVisible();
	await quiz.close();
});

test('a phone that slept through a question is back in the next within three seconds', async ({
	browser
}) => {
	const quiz = await ClassQuiz.open(browser, { names: NAMES.slice(0, 2) });
	const [amina, benoit] = quiz.pupils as [Page, Page];
	await quiz.ask();
	await respond(amina, 0);
	const sleep = await asleep(amina);
	await respond(benoit, 1);
	await quiz.reveal();
	await expect(verdict(benoit)).toBeVisible();
	await press(quiz.host, 'Next question');
	await press(quiz.host, 'Ask the question');
	await expect(options(benoit)).toHaveCount(4);
	const asked = await benoit.locator('[data-stem]').innerText();
	await sleep.end();
	await expect(amina.locator('[data-stem]')).toHaveText(asked, BACK_WITHIN);
	await respond(amina, 2);
	await counted(quiz, 1);
	await quiz.close();
});

/** As a phone does with a page that nobody looks at: nothing in it runs any more. */
async function asleep(page: Page): Promise<{ end: () => Promise<void> }> {
	const session: CDPSession = await page.context().newCDPSession(page);
	await session.send('Page.setWebLifecycleState', { state: 'frozen' });
	return {
		end: async () => void (await session.send('Page.setWebLifecycleState', { state: 'active' }))
	};
}

test('a host who reloads, and a pupil on another phone, go on where they were', async ({
	browser
}) => {
	const quiz = await ClassQuiz.open(browser, { names: NAMES.slice(0, 2) });
	const [amina] = quiz.pupils as [Page];
	await quiz.ask();
	await respond(amina, 0);
	await quiz.host.reload();
	await expect(quiz.host.getByRole('button', { name: 'Close the question' })).toBeVisible(
		BACK_WITHIN
	);
	const { playerId, token } = await seatOf(amina, quiz.code);
	const other = await newDevice(browser, 390, 844);
	await other.goto(`/join?code=${quiz.code}#seat=${playerId}.${token}`);
	await expect(other.getByText(/^You responded:/)).toBeVisible(BACK_WITHIN);
	await amina.context().close();
	await quiz.reveal();
	await expect(verdict(other)).toBeVisible();
	quiz.pupils[0] = other;
	await quiz.close();
});

test('a network gone for twenty seconds loses no response, and nobody joins again', async ({
	browser
}) => {
	test.slow();
	const quiz = await ClassQuiz.open(browser);
	await quiz.ask();
	const [first, second, ...others] = quiz.pupils as [Page, Page, ...Page[]];
	await respond(first, 0);
	for (const pupil of quiz.pupils) await pupil.context().setOffline(true);
	await options(second).nth(1).click();
	await expect(second.getByText('Sending…')).toBeVisible();
	// What is told of, and not a wait for something.
	await new Promise((resolve) => setTimeout(resolve, OUTAGE_MILLIS));
	for (const pupil of quiz.pupils) await pupil.context().setOffline(false);
	await expect(second.getByText('✓ Sent', { exact: true })).toBeVisible();
	for (const [place, pupil] of others.entries()) await respond(pupil, place);
	await counted(quiz, 5);
	await quiz.reveal();
	for (const pupil of quiz.pupils) await expect(verdict(pupil)).toBeVisible();
	await quiz.close();
});

test('a server killed in mid-question: what was acknowledged counts, and all go on by themselves', async ({
	browser,
	server
}) => {
	const quiz = await ClassQuiz.open(browser);
	await quiz.ask();
	const [first, second, third, ...others] = quiz.pupils as [Page, Page, Page, ...Page[]];
	await respond(first, 0);
	await respond(second, 1);
	await server.kill();
	await options(third).nth(2).click();
	await expect(third.getByText('Sending…')).toBeVisible();
	await server.start();
	await expect(third.getByText('✓ Sent', { exact: true })).toBeVisible();
	await counted(quiz, 3);
	for (const pupil of others) await respond(pupil, 3);
	await counted(quiz, 5);
	await quiz.reveal();
	for (const pupil of quiz.pupils) await expect(verdict(pupil)).toBeVisible();
	await quiz.close();
});

test('a hostile player changes nothing: forged, replayed, late, oversized and foreign commands', async ({
	browser,
	server
}) => {
	const quiz = await ClassQuiz.open(browser, { names: NAMES.slice(0, 2) });
	const [amina, benoit] = quiz.pupils as [Page, Page];
	const mallory = await seatOf(benoit, quiz.code);
	const victim = await seatOf(amina, quiz.code);
	const send = (command: object, { token = mallory.token, commandId = 'mine-1' } = {}) =>
		post(server, quiz.code, token, { commandId, command });
	const response = { type: 'choice', optionId: '1' };
	await quiz.ask();
	await respond(amina, 0);
	const first = await options(benoit).first().locator('span').last().innerText();

	const forbidden: object[] = [
		{ kind: 'respond', playerId: victim.playerId, index: 0, response },
		{ kind: 'rename', playerId: victim.playerId, name: 'Nobody' },
		{ kind: 'kick', playerId: victim.playerId },
		{ kind: 'close', index: 0 },
		{ kind: 'reveal', index: 0 },
		{ kind: 'end' },
		{ kind: 'hand-over', token: mallory.token },
		{ kind: 'reseat', playerId: victim.playerId, token: mallory.token }
	];
	for (const [index, command] of forbidden.entries())
		expect(await send(command, { commandId: `forged-${index}` }), JSON.stringify(command)).toBe(
			409
		);
	const own = { kind: 'respond', playerId: mallory.playerId, index: 0, response };
	expect(await send({ ...own, by: { role: 'host', term: 0 } })).toBe(400);
	expect(await send({ ...own, response: { ...response, optionId: 'x'.repeat(20_000) } })).toBe(413);
	expect(await send(own, { token: 'A'.repeat(22) })).toBe(401);
	expect(await send({ ...own, index: 1 }, { commandId: 'too-early' })).toBe(409);
	expect(await send(own)).toBe(200);
	expect(await send({ ...own, response: { ...response, optionId: '2' } })).toBe(200);
	await counted(quiz, 2);
	await press(quiz.host, 'Close the question');
	await expect(quiz.screen.getByText('Closed. 2 of 2 have responded')).toBeVisible();
	expect(await send(own, { commandId: 'late' })).toBe(409);
	await press(quiz.host, 'Show what is right');
	// The replay with another option under the same id changed nothing.
	await expect(benoit.getByRole('listitem').filter({ hasText: first })).toHaveCount(1);
	await expect(verdict(amina)).toBeVisible();
	await quiz.close();
});

async function post(server: Server, code: string, token: string, body: object): Promise<number> {
	const reply = await fetch(`${server.url}/api/v1/rooms/${code}/commands`, {
		method: 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	await reply.arrayBuffer();
	return reply.status;
}
