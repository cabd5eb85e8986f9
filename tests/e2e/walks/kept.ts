import { backupOf, threeWeeks } from '../made-log';
import { SET } from '../learner';
import type { Visitor } from './visitor';

export async function* keptWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, set } = visitor;
	const choose = async (buffer: Buffer) => {
		const file = { name: 'a.passage', mimeType: 'application/octet-stream', buffer };
		await page.locator('input[type=file]').setInputFiles(file);
	};
	const events = threeWeeks(set, Date.parse('2026-03-02T18:00:00'));
	await visitor.goto('/backup');
	await choose(Buffer.from('{"decks":[]}'));
	await page.getByRole('alert').waitFor();
	yield 'a file that is no backup';
	await choose(backupOf(events));
	await page
		.getByRole('status')
		.filter({ hasText: String(events.length) })
		.waitFor();
	yield 'a backup restored';

	await visitor.goto('/');
	await page.locator('section[aria-live] a').first().waitFor();
	yield 'Today, before a test';
	await visitor.goto('/progress');
	await page.getByRole('img').first().waitFor();
	yield 'progress';
	for (const summary of await page.locator('summary').all()) await summary.click();
	yield 'progress in numbers';
	await visitor.goto(`/sets/${SET}`);
	await visitor.button('set_resume').waitFor();
	yield 'a set with a card set aside';
	await visitor.goto(`/sets/${SET}/exam`);
	await visitor.button('exam_end').waitFor();
	await page.locator('input[type=date]').fill('2026-03-02');
	yield 'a day that is past';
	await page.locator('input[type=date]').fill('2026-03-11');
	yield 'the plan for a test';

	await visitor.goto('/learners');
	await page.locator('[name=name]').first().fill('Amina');
	await page.locator('[name=name]').last().fill('Boubacar Keïta-Traoré');
	await visitor.button('learners_add').click();
	await page.locator('p', { hasText: 'Boubacar' }).waitFor();
	yield 'Today, where two learners study';
	await visitor.goto('/learners');
	for (const summary of await page.locator('summary').all()) await summary.click();
	yield 'two learners, being renamed';
	await visitor.goto('/backup');
	await choose(backupOf(events));
	await page.locator('#whose').waitFor();
	yield 'whose backup is it';
}
