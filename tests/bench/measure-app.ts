import type { BrowserContext } from '@playwright/test';

import { serve } from '../../scripts/serve.js';
import type { StudySet } from '../../src/lib/core/item/study-set';
import { Learner } from '../e2e/learner.ts';
import { workerInCharge } from '../e2e/worker-in-charge.ts';
import { openPage } from './browser.ts';
import { measureNext, measureOpen, type NextTimes, type OpenTimes } from './measure-cards.ts';

/** Something of the app's origin that is no page of it, so that nothing is warm. */
const NO_PAGE = '/icons/icon.svg';

/** Installs the built app at that port; its server is gone afterwards. */
export async function installApp(context: BrowserContext, port: number): Promise<void> {
	const { url, close } = await serve({ host: '127.0.0.1', port });
	const page = await context.newPage();
	await page.goto(url);
	await page.evaluate(workerInCharge);
	await page.close();
	await close();
}

export interface AppOpenTimes extends OpenTimes {
	/** The same where no question was kept ready, as after an update of the app: the log is opened first. */
	readonly unprepared: OpenTimes;
	/** The page of what has been learned, until its first figure is painted. */
	readonly progress: OpenTimes;
}

/** Opens the study page as one does who was here before. */
export async function openApp(
	context: BrowserContext,
	url: string,
	slowed: boolean
): Promise<AppOpenTimes> {
	const measure = (page = 'study') =>
		measureOpen(context, {
			url: `${url}/${page}`,
			before: `${url}${NO_PAGE}`,
			runs: slowed ? 5 : 11,
			slowed
		});
	await forget(context, url);
	// Each of these visits ends before its question is kept.
	const unprepared = await measure();
	await visit(context, url);
	return { ...(await measure()), unprepared, progress: await measure('progress') };
}

async function forget(context: BrowserContext, url: string): Promise<void> {
	const page = await context.newPage();
	await page.goto(url + NO_PAGE);
	await page.evaluate(() => localStorage.removeItem('passage-question'));
	await page.close();
}

/** Until the question on the screen is kept for the next visit. */
async function visit(context: BrowserContext, url: string): Promise<void> {
	const page = await context.newPage();
	await page.goto(`${url}/study`);
	await page.waitForFunction(() => localStorage.getItem('passage-question') !== null);
	await page.close();
}

export async function respondInApp(
	context: BrowserContext,
	{ url, set, slowed }: { url: string; set: StudySet; slowed: boolean }
): Promise<NextTimes> {
	const page = await openPage(context, `${url}${NO_PAGE}`, slowed);
	await page.goto(`${url}/study`);
	const learner = new Learner(page, set);
	// What is timed is the app, and not what stands for it while it wakes.
	await page.locator('.kept').waitFor({ state: 'detached' });
	const grading = page.getByRole('button', { name: 'Good' });
	const times = await measureNext(page, 220, async () => {
		await learner.respondRight();
		await grading.waitFor();
	});
	await page.close();
	return times;
}
