import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';
import readXlsx from 'read-excel-file/node';

import type { StudySet } from '../../src/lib/core/item/study-set';
import { DEFAULT_OPTIONS } from '../../src/lib/core/room/room-event';
import { expect, test } from './fixtures';
import { fetchSet, Learner, SET, words } from './learner';
import { madeTable, PUPILS, reportedItems, savedReport } from './made-report';

const HOMEWORK = `set=${SET}&v=1&mode=test&types=choice&count=3&seed=k3f9&task=Week%2012`;

const textFile = (name: string, text: string) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

async function openFiles(page: Page, ...files: ReturnType<typeof textFile>[]) {
	await page.getByLabel('Choose files, or drop them here').setInputFiles(files);
}

async function openReport(
	page: Page,
	set: StudySet,
	options: Parameters<typeof madeTable>[2] = {}
) {
	const items = reportedItems(set);
	await page.goto('/class/report');
	await openFiles(
		page,
		textFile('report.json', savedReport(madeTable(set, items, options), options))
	);
	await expect(page.getByRole('heading', { name: 'Questions' })).toBeVisible();
	return items;
}

async function download(page: Page, button: string): Promise<Buffer> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click()
	]);
	return readFileSync(await file.path());
}

/** @param number from 1 */
const questionAt = (page: Page, number: number) => page.locator('ol > li').nth(number - 1);

test('a saved report tells of the class, of each question and of who needs help, and doubts a key that the strong reject', async ({
	page
}) => {
	const set = await fetchSet(page);
	const items = await openReport(page, set, { rival: 6 });
	await expect(page.getByText(`Of ${PUPILS.length} pupils who were there`)).toBeVisible();
	await expect(page.getByText('The key of question 7 may be wrong.')).toBeVisible();
	const doubted = items[6]!;
	const row = questionAt(page, 7);
	await expect(row.getByRole('heading')).toContainText(words(doubted.stem));
	const rival = doubted.type === 'choice' ? words(doubted.distractors[0]!.text) : '';
	await expect(row).toContainText(`more picked “\u2068${rival}\u2069” than the key`);
	await expect(row.getByRole('table')).toContainText(rival);
	await expect(row.getByText('allowing for chance')).toBeVisible();

	await row.getByText('Key and evidence').click();
	await expect(row.locator('blockquote').first()).toBeVisible();
	await row.getByText('Who responded what').click();
	await expect(row.getByRole('listitem').filter({ hasText: rival })).toContainText('Yanis');
	await expect(page.getByRole('heading', { name: 'Who needs help with what' })).toBeVisible();
	const pupils = page.getByRole('table').last();
	await expect(pupils.getByRole('row')).toHaveCount(PUPILS.length + 1);
	await expect(pupils.getByRole('rowheader').first()).toHaveText('=cmd|calc');
});

test('of five pupils the report says what cannot be told, and raises no doubt', async ({
	page
}) => {
	await openReport(page, await fetchSet(page), { rival: 6, names: PUPILS.slice(0, 5) });
	await expect(page.getByText('From 5 pupils, one more or less moves every figure.')).toBeVisible();
	await expect(
		page.getByText('From 5 pupils and 9 questions this figure says nothing yet.')
	).toBeVisible();
	await expect(page.getByText('strongest third')).toHaveCount(0);
	await expect(page.getByText('may be wrong')).toHaveCount(0);
});

test('a report saved without names opens again offline with the same figures, and adds up with another class', async ({
	page,
	server
}) => {
	const set = await fetchSet(page);
	await openReport(page, set);
	const mean = await page.locator('dd').first().innerText();
	await page.getByLabel('With names and each pupil’s responses').uncheck();
	const saved = (await download(page, 'Save this report')).toString();
	expect(saved).not.toContain('Amina');

	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
		.toBe(true);
	await server.kill();
	await page.goto('/class/report');
	await openFiles(page, textFile('saved.json', saved));
	await expect(page.locator('dd').first()).toHaveText(mean);
	await expect(page.getByText('saved without names')).toBeVisible();
	const other = savedReport(madeTable(set, reportedItems(set), { seed: 8 }), { label: 'BABA12' });
	await openFiles(page, textFile('other.json', other), textFile('saved.json', saved));
	await expect(page.getByText(`Of ${2 * PUPILS.length} pupils`)).toBeVisible();
	await expect(page.getByRole('alert')).toContainText('\u2068saved.json\u2069: here already.');
});

test('the figures leave as a spreadsheet and as CSV, and no name becomes a formula', async ({
	page
}) => {
	const items = await openReport(page, await fetchSet(page));
	const sheets = await readXlsx(await download(page, 'Spreadsheet (xlsx)'));
	expect(sheets.map(({ sheet }) => sheet)).toEqual(['Pupils', 'Responses', 'Questions']);
	const [pupils, responses, questions] = sheets;
	const [first] = items;
	const key = first?.type === 'choice' ? words(first.key) : '';
	expect(responses?.data.map((row) => row[2])).toContain(key);
	expect(pupils?.data.map(([name]) => name)).toEqual(['Name', ...PUPILS]);
	expect(questions?.data.map(([, id]) => id)).toEqual(['Id', ...items.map(({ id }) => id)]);

	const csv = (await download(page, 'Pupils (CSV)')).toString();
	expect(csv.startsWith('\ufeffName,Class,Points,Out of,')).toBe(true);
	expect(csv).toContain("\r\n'=cmd|calc,");
	expect((await download(page, 'Responses (CSV)')).toString()).toContain(key);
	expect((await download(page, 'Questions (CSV)')).toString()).toContain(`\r\n1,${items[0]!.id},`);
});

test('in French the CSV is parted by semicolons and counts with commas', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('passage-language', 'fr'));
	const set = await fetchSet(page, { edition: 'fr' });
	await page.goto('/fr/class/report');
	const file = textFile('report.json', savedReport(madeTable(set, reportedItems(set))));
	await page.locator('input[type=file]').setInputFiles(file);
	const csv = (await download(page, 'Questions (CSV)')).toString();
	expect(csv.startsWith('\ufeffN°;Identifiant;Question;')).toBe(true);
	expect(csv).toMatch(/;0,\d+;/);
});

test('on paper there are the figures and no controls', async ({ page }) => {
	await openReport(page, await fetchSet(page));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Save this report' })).toBeHidden();
	await expect(page.getByLabel('Choose files, or drop them here')).toBeHidden();
	await expect(page.getByRole('heading', { name: 'The class as a whole' })).toBeVisible();
	expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

/** Does the homework and hands it in; as a file and as a code. */
async function doHomework(page: Page, set: StudySet, name: string, address: string) {
	await page.goto(address);
	await expect(page.getByText('Homework “\u2068Week 12\u2069”')).toBeVisible();
	await page.getByRole('button', { name: 'Start the test' }).click();
	const learner = new Learner(page, set);
	for (let count = 0; count < 3; count++) await learner.respondRight();
	await page.getByRole('button', { name: 'Hand in' }).click();
	await page.getByLabel('Your name').fill(name);
	await page.getByRole('button', { name: 'Make file and code' }).click();
	await expect(page.getByRole('img', { name: 'QR code of your hand-in' })).toBeVisible();
	const code = await page.getByLabel('Code', { exact: true }).inputValue();
	return { code, file: (await download(page, 'Save the file')).toString() };
}

test('homework goes out as a link and comes back as a file or a code, graded here; what is damaged is refused by name', async ({
	page
}) => {
	const set = await fetchSet(page);
	await page.goto(`/quiz/choose?${HOMEWORK.replace(/&task=.*/, '')}`);
	await page.getByRole('button', { name: 'Share this quiz' }).click();
	await page.getByText('As homework').click();
	await page.getByLabel('Name of the task').fill('Week 12');
	const address = await page.getByLabel('Link', { exact: true }).inputValue();
	expect(new URL(address).search).toBe(`?${HOMEWORK}`);

	const amina = await doHomework(page, set, 'Amina', address);
	expect(amina.file).not.toContain('"credit"');

	await page.goto('/class/report');
	const bo = JSON.parse(amina.file) as {
		name: string;
		results: { response: { optionId: string } }[];
	};
	bo.name = 'Bo';
	bo.results[0]!.response.optionId = 'none-of-them';
	await openFiles(
		page,
		textFile('bo.json', JSON.stringify(bo)),
		textFile('cut.json', amina.file.slice(0, 200)),
		textFile('holiday.jpg', 'no report')
	);
	await expect(page.getByRole('alert')).toContainText('\u2068cut.json\u2069: damaged');
	await expect(page.getByRole('alert')).toContainText(
		'\u2068holiday.jpg\u2069: nothing of Passage’s'
	);
	await page.getByLabel('Codes, or whole messages').fill(`Good evening,\n${amina.code}\nAmina`);
	await page.getByRole('button', { name: 'Take in the codes' }).click();

	await expect(page.getByText('Homework “\u2068Week 12\u2069”').first()).toBeVisible();
	await expect(page.getByText('a file or a code can be made by anybody')).toBeVisible();
	const rows = page.getByRole('table').last().getByRole('row');
	await expect(rows.nth(1)).toContainText(/Amina\s*3 of 3/);
	await expect(rows.nth(2)).toContainText(/Bo\s*2 of 3/);
	await page.getByRole('button', { name: 'Leave out: Bo' }).click();
	await expect(rows).toHaveCount(2);
});

test('the host’s own browser reads the report of a room from the server, another one says that it cannot', async ({
	page,
	browser,
	server
}) => {
	const set = await fetchSet(page);
	const item = set.items.find(({ type }) => type === 'choice')!;
	const asks = (token: string) => async (path: string, data: object) => {
		const reply = await page.request.post(`/api/v1/rooms${path}`, {
			data,
			headers: { authorization: `Bearer ${token}` }
		});
		expect(reply.ok(), await reply.text()).toBe(true);
		return (await reply.json()) as { code: string };
	};
	const [hostToken, playerToken] = ['h'.repeat(24), 'p'.repeat(24)];
	const [host, player] = [asks(hostToken), asks(playerToken)];
	const { code } = await host('', {
		...{ commandId: 'create', setId: SET, edition: 'en' },
		questions: [{ itemId: item.id, partId: 'whole' }],
		options: DEFAULT_OPTIONS
	});
	const commands = `/${code}/commands`;
	await player(commands, { commandId: 'j', command: { kind: 'join', name: 'Amina' } });
	for (const [commandId, command] of [
		['o', { kind: 'open', index: 0, seconds: null }],
		['c', { kind: 'close', index: 0 }],
		['r', { kind: 'reveal', index: 0 }]
	] as const)
		await host(commands, { commandId, command });

	await page.addInitScript(
		([key, kept]) => localStorage.setItem(key!, kept!),
		[`passage-room/${code}`, JSON.stringify({ seats: [], hostToken, atMillis: Date.now() })]
	);
	await page.goto(`/class/report?code=${code}`);
	await expect(page.getByText(`Class quiz \u2068${code}\u2069`).first()).toBeVisible();
	await expect(page.getByRole('table').last()).toContainText(/Amina\s*0 of 1/);

	const stranger = await browser.newPage({ baseURL: server.url });
	await stranger.goto(`/class/report?code=${code}`);
	await expect(stranger.getByRole('alert')).toContainText('This browser did not host');
	await stranger.close();
});
