import type { Page } from '@playwright/test';

import { pickQuestions } from '../../src/lib/core/quiz/pick-questions';
import { parseQuizQuery } from '../../src/lib/core/quiz/quiz-query';
import { expect, test } from './fixtures';
import { fetchSet, Learner, SET, words } from './learner';

/** Every kind of question among its twenty. */
const QUERY = `set=${SET}&v=1&mode=practice&count=20&seed=k3f9`;

const questionsOn = (page: Page) => page.getByRole('article').locator('ol > li');
const stemsOn = (page: Page) => questionsOn(page).locator('> p:first-child').allInnerTexts();
const codeOn = async (page: Page) =>
	/Quiz \w{3}-\w{3}/.exec(await page.getByRole('article').innerText())?.[0];

async function askedBy(page: Page) {
	const spec = parseQuizQuery(QUERY);
	if (!spec.ok) throw new Error('no quiz');
	return pickQuestions(await fetchSet(page), spec.value).questions.map(({ item }) => item);
}

test('a worksheet holds no key; the key has the same numbers, and each key its proof', async ({
	page
}) => {
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	const items = await askedBy(page);
	await page.goto(`/quiz/choose?${QUERY}`);
	await page.getByRole('link', { name: 'Print this quiz' }).click();
	await expect(questionsOn(page)).toHaveCount(20);
	const sheet = await questionsOn(page).allInnerTexts();
	for (const [place, item] of items.entries()) {
		expect(sheet[place]).not.toContain(words(item.explanation!));
		const { key } = item as { key?: string | number };
		if (['short', 'cloze'].includes(item.type) && !words(item.stem).includes(String(key)))
			expect(sheet[place]).not.toContain(String(key));
		if (item.type === 'recall') expect(sheet[place]).not.toContain(words(item.key));
	}
	await page.getByRole('button', { name: 'Print the worksheet' }).click();
	await expect(page.locator('html[data-printed]')).toBeAttached();
	const [stems, code] = [await stemsOn(page), await codeOn(page)];

	await page.getByRole('radio', { name: 'Key' }).check();
	await expect(page.locator('blockquote').first()).toBeVisible();
	await page.reload();
	await expect(questionsOn(page)).toHaveCount(20);
	expect(await stemsOn(page)).toEqual(stems);
	expect(code).toBeDefined();
	expect(await codeOn(page)).toBe(code);
	for (const [place, item] of items.entries()) {
		const row = questionsOn(page).nth(place);
		await expect(row).toContainText(words(item.explanation!));
		await expect(row.locator('q').first()).toHaveText(item.evidence[0]!.quote);
	}

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Print the key' })).toBeHidden();
	await expect(page.getByRole('radio', { name: 'Worksheet' })).toBeHidden();
	await expect(questionsOn(page).first()).toBeVisible();
	const rules = await page.evaluate(() =>
		document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map((rule) => rule.cssText)
	);
	expect(rules.join()).toContain(`Key · ${code}`);
});

test('a worksheet names what this version of the set lacks, and takes the reading and a code along', async ({
	page
}) => {
	const set = await fetchSet(page);
	const item = set.items[0]!;
	await page.goto(`/quiz/print?set=${SET}&v=9&items=no-such-item,${item.id}`);
	await expect(page.getByText('Missing: no-such-item.')).toBeVisible();
	await expect(questionsOn(page)).toHaveCount(1);
	await page.getByRole('radio', { name: 'At the end' }).check();
	await page.getByRole('radio', { name: 'On' }).check();
	const paper = page.getByRole('article', { name: 'Worksheet' });
	await expect(paper.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	await expect(paper).toContainText(item.evidence[0]!.quote);
});

test('a word about a question is copied with all that finds it again, and disturbs nothing', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/study');
	const item = await new Learner(page, await fetchSet(page)).respondWrong();
	await page.getByRole('button', { name: 'Something wrong with this question?' }).click();
	const field = page.getByLabel('What is wrong?');
	// Keys and swipes that would mean something on the card below.
	await field.pressSequentially('Who? 1 u');
	for (const [kind, clientX] of [
		['pointerdown', 40],
		['pointerup', 300]
	] as const)
		await field.dispatchEvent(kind, { pointerType: 'touch', clientX, clientY: 400, bubbles: true });
	await expect(page.getByRole('dialog')).toHaveCount(1);
	await page.getByRole('button', { name: 'Copy the text' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('Who? 1 u\n\nQuestion: ');
	expect(copied).toContain(
		`\nItem: ${item.id}\nSet: ${SET}, version 1, edition en\nPassage: version `
	);
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(page.locator('[data-verdict]')).toHaveText('✕ Not this one');
});
