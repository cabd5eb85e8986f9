import { expect, test } from './any-engine';
import { SET } from './learner';
import type { Tab } from './tab';

const text = (tab: Tab) => tab.evaluate(() => document.body.innerText);
const expectText = (tab: Tab, words: string | RegExp) =>
	expect.poll(() => text(tab)).toMatch(words);

test('a quiz goes from its link to its result', async ({ tab, server }) => {
	await tab.goto(`${server.url}/quiz/run?set=${SET}&v=1&types=choice&count=2&seed=k3f9`);
	await tab.click('button:enabled', /Start practice/);
	for (const place of [1, 2]) {
		await expectText(tab, `${place} of 2`);
		await tab.click('main li button', /./);
		await tab.click('button:enabled', /Continue/);
	}
	await expectText(tab, /\d of 2\s[^]*of full credit/);
	await tab.click('summary', /Right|Not this one/);
	await expectText(tab, 'Read in context');
});

test('the day of a test is set, and Today counts the days', async ({ tab, server }) => {
	await tab.goto(`${server.url}/sets/${SET}/exam`);
	await tab.click('button:enabled', /Plan for this day/);
	await expectText(tab, 'Today’s cards follow the plan.');
	await tab.goto(server.url);
	await expectText(tab, 'Your class test is in 14 days.');
});

test('the map of a reading tells what will fade', async ({ tab, server }) => {
	await tab.goto(`${server.url}/sets/${SET}/read`);
	await tab.click('button:enabled', /What you would recall/);
	await expectText(tab, /not yet asked \d/);
	await tab.evaluate(() => {
		const slider = document.querySelector<HTMLInputElement>('input[type=range]')!;
		slider.value = '365';
		slider.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await expectText(tab, 'if you do not study until then');
	await tab.click('[data-recall]', /./);
	await expectText(tab, 'What is asked of this sentence');
});

test('a card is asked in French', async ({ tab, server }) => {
	await tab.goto(`${server.url}/fr/study?language=fr`);
	await tab.click('button', /Je ne sais pas/);
	await tab.click('button:enabled', /Continuer/);
	await expectText(tab, '2 sur');
});
