import { expect } from '@playwright/test';

import type { Visitor } from './visitor';

export async function* studyWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, learner, say } = visitor;
	await visitor.goto('/settings');
	await page.getByLabel(say('settings_new'), { exact: true }).selectOption('5');
	await visitor.sees(say('settings_saved'));
	yield 'a setting saved';

	await visitor.goto('/study');
	await learner.asked();
	yield 'a question';
	await page.keyboard.press('?');
	await page.getByRole('dialog').waitFor();
	yield 'the list of keys';
	await visitor.button('keys_close').click();
	await learner.respondRight();
	await page.getByRole('group', { name: say('study_how_well') }).waitFor();
	yield 'a verdict: right';
	await visitor.button('report_open').click();
	await page.getByRole('dialog').waitFor();
	yield 'a word to the author';
	await visitor.button('sheet_close').click();
	await learner.grade('Good');
	await learner.studyUntil('choice');
	await learner.showOptions();
	yield 'options shown when asked for';
	await learner.respondWrong();
	await page.locator('blockquote mark').first().waitFor();
	yield 'a verdict: wrong';
	await page.getByRole('button', { name: say('study_continue') }).click();
	await learner.studyAll();
	yield 'done for today';

	await visitor.goto('/');
	await visitor
		.button('today_ahead')
		.or(page.getByRole('link', { name: say('today_ahead') }))
		.waitFor();
	yield 'Today, when all is done';
	await visitor.goto('/settings');
	await page.getByRole('checkbox', { name: say('settings_sure') }).check();
	await visitor.sees(say('settings_saved'));
	await visitor.goto('/study?more=10');
	await learner.respondRight();
	await expect(page.getByRole('heading', { name: say('sure_question') })).toBeFocused();
	yield 'how sure are you';
}
