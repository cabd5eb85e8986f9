import { expect, test } from './fixtures';
import type { StudySet } from '../../src/lib/core/item/study-set';
import { fetchSet, Learner, SET, words } from './learner';
import { workerInCharge } from './worker-in-charge';

test('every page is served in both languages, says which, and names the other', async ({
	request
}) => {
	for (const [address, lang, words] of [
		['/', 'en', 'Read. Be asked. Remember.'],
		['/fr', 'fr', 'Lire. Répondre. Retenir.'],
		['/fr/settings', 'fr', 'Réglages']
	] as const) {
		const html = await (await request.get(address)).text();
		expect(html).toMatch(new RegExp(`<html\\s+lang="${lang}"\\s+dir="ltr"`));
		expect(html).toContain(words);
	}
	const settings = await (await request.get('/fr/settings')).text();
	expect(settings).toContain('hreflang="en" href="/settings"');
	expect(settings).toContain('hreflang="fr" href="/fr/settings"');
});

test('an unknown page says so in the language of its address', async ({ page, request }) => {
	expect((await request.get('/fr/nowhere')).status()).toBe(404);
	expect((await request.get('/en')).status()).toBe(404);
	await page.addInitScript(() => localStorage.setItem('passage-language', 'fr'));
	await page.goto('/fr/nowhere');
	await expect(page.getByRole('heading', { name: 'Cette page n’est pas ici' })).toBeVisible();
	await page.getByRole('link', { name: 'Aller à Aujourd’hui' }).click();
	await expect(page).toHaveURL('/fr');
});

test('a language chosen in the settings holds on every page and keeps progress', async ({
	page
}) => {
	await page.goto('/study');
	const learner = new Learner(page, await fetchSet(page));
	await learner.respondRight();
	await learner.grade('Good');
	await learner.asked();
	await page.goto('/settings');
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible();
	await expect(page.getByText('1 carte déjà étudiée ici.')).toBeVisible();
	await page.getByRole('link', { name: 'Aujourd’hui' }).click();
	await expect(page).toHaveURL('/fr');
	// The address of before, as a bookmark or the home screen has it.
	await page.goto('/progress');
	await expect(page).toHaveURL('/fr/progress');
	await page.goto('/fr');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL('/');
	await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
});

test.describe('in a French browser', () => {
	test.use({ locale: 'fr-CH' });

	test('an English address leads to its French page, query and place kept', async ({ page }) => {
		await page.goto(`/sets/${SET}/read?item=nowhere#p10`);
		await expect(page).toHaveURL(`/fr/sets/${SET}/read?item=nowhere#p10`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(page.locator('#p10')).toBeInViewport();
	});

	test('English can be chosen and stays', async ({ page }) => {
		await page.goto('/');
		await expect(page).toHaveURL('/fr');
		await page.getByRole('link', { name: 'English' }).click();
		await expect(page).toHaveURL('/');
		await page.reload();
		await expect(page.getByText('Read. Be asked. Remember.')).toBeVisible();
	});

	test('a card is asked, answered and proved in French', async ({ page }) => {
		const response = await page.request.get(`/sets/${SET}/fr.json`);
		const { items } = (await response.json()) as StudySet;
		await page.goto('/study');
		const dontKnow = page.getByRole('button', { name: 'Je ne sais pas' });
		await expect(dontKnow).toBeVisible();
		const stem = await page.locator('[data-stem]').innerText();
		await dontKnow.click();
		const item = items.find((candidate) => 'stem' in candidate && words(candidate.stem) === stem)!;
		await expect(page.locator('blockquote mark').first()).toContainText(
			item.evidence[0]!.quote.slice(0, 20)
		);
		await page.getByRole('link', { name: 'Lire dans le texte' }).first().click();
		await expect(page).toHaveURL(new RegExp(`/fr/sets/${SET}/read[?]item=${item.id}`));
		await page.getByRole('link', { name: 'Revenir à votre carte' }).first().click();
		await page.getByRole('button', { name: 'Continuer à revoir dans 10\u00a0min' }).click();
		await expect(page.getByText('2 sur')).toBeVisible();
	});

	test('with the server killed, known and unknown addresses open in French', async ({
		page,
		server
	}) => {
		await page.goto('/');
		await page.evaluate(workerInCharge);
		await server.kill();
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Étudier maintenant' })).toBeVisible();
		await expect(page).toHaveURL('/fr');
		await page.goto('/settings');
		await expect(page.getByRole('heading', { name: 'Réglages', level: 1 })).toBeVisible();
		await page.goto('/fr/sets/no-such-set');
		await expect(page.getByRole('heading', { name: 'Cette page n’est pas ici' })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await page.goto('/sets/no-such-set');
		await expect(page).toHaveURL('/fr/sets/no-such-set');
		await page.getByRole('link', { name: 'Aller à Aujourd’hui' }).click();
		await expect(page).toHaveURL('/fr');
	});

	test('a browser that wants a language we lack gets its next one', async ({ browser, server }) => {
		const context = await browser.newContext({ locale: 'de-DE', baseURL: server.url });
		const page = await context.newPage();
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'languages', { value: ['de-DE', 'fr', 'en'] })
		);
		await page.goto('/about');
		await expect(page).toHaveURL('/fr/about');
		await context.close();
	});
});
