import type { StudySet } from '../../src/lib/core/item/study-set';
import { expect, test } from './any-engine';
import { ClassHost } from './class-host';
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

test('a class quiz is joined, played, left for a while and taken home', async ({ tab, server }) => {
	const set = (await (await fetch(`${server.url}/sets/${SET}/en.json`)).json()) as StudySet;
	const host = await ClassHost.open(server.url, set, ['choice', 'verdict']);
	await tab.goto(`${server.url}/join?code=${host.code}`);
	await expectText(tab, 'Your name');
	await tab.type('input', 'Aïcha');
	await tab.click('button:enabled', /^Join$/);
	await expectText(tab, 'You are in, Aïcha.');
	await host.ask(0);
	await tab.click('button[aria-keyshortcuts="1"]', /./);
	await expectText(tab, /✓\s*Sent/);
	await server.kill();
	await expectText(tab, 'No connection.');
	await server.start();
	await expect.poll(() => text(tab)).not.toContain('No connection.');
	await host.reveal(0);
	await expectText(tab, /Right|Not this one/);
	await tab.reload();
	await expectText(tab, /Score: \d of 1/);
	await host.ask(1);
	await tab.click('button:enabled', /I don’t know/);
	await host.reveal(1);
	await host.say({ kind: 'end' });
	await tab.click('button:enabled', /Keep them/);
	await expectText(tab, 'Kept.');
});
