import { fakeSpeech } from '../fake-speech';
import { SET } from '../learner';
import type { Visitor } from './visitor';

export async function* readingWalk(visitor: Visitor): AsyncGenerator<string, void> {
	const { page, learner, set } = visitor;
	const reading = `/sets/${SET}/read`;
	await page.addInitScript(fakeSpeech, [{ lang: set.edition, localService: true }]);
	const { id, evidence } = set.items.find((item) => item.evidence[0]?.passageId === 'p10')!;
	await visitor.goto(`${reading}?item=${id}&from=study#${evidence[0]!.passageId}`);
	await page.locator('article mark').first().waitFor();
	yield 'a proof, come from its card';

	await visitor.goto(reading);
	const section = page.locator('article section').filter({ has: page.locator('#p04') });
	await page.locator('#p04').scrollIntoViewIfNeeded();
	await section.locator('.prompts').getByRole('button').click();
	await learner.asked();
	yield 'a question in the reading';
	await learner.respondRight();
	await page.locator('[data-verdict]').waitFor();
	yield 'its verdict';
	await learner.grade('Good');
	await learner.asked();

	await visitor.button('map_title').click();
	await page.getByRole('slider').fill('365');
	await page.locator('[data-recall=fading]').first().waitFor();
	yield 'the map, a year ahead';
	await page.locator('[data-recall]').first().click();
	await page.getByRole('dialog').waitFor();
	yield 'the cards of a sentence';
	await page.keyboard.press('Escape');
	await visitor.button('map_close').click();
	await visitor.button('read_aloud').click();
	await page.locator('.spoken').waitFor();
	yield 'being read aloud';
	await visitor.button('read_aloud_stop').click();
	await visitor.button('look_title').click();
	await page.getByRole('dialog').waitFor();
	await page.locator('[name=look-ruler]').last().check();
	yield 'how the reading looks';
	await page.locator('[name=look-size]').last().check();
	await page.keyboard.press('Escape');
	yield 'large, with a ruler';
}
