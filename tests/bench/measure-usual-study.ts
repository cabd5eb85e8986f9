import type { BrowserContext } from '@playwright/test';

import { openPage } from './browser.ts';
import {
	measureNext,
	measureOpen,
	nextShown,
	type NextTimes,
	type OpenTimes
} from './measure-cards.ts';

export const openUsualStudy = (
	context: BrowserContext,
	url: string,
	slowed: boolean
): Promise<OpenTimes> =>
	measureOpen(context, {
		url: `${url}/usual-study`,
		before: `${url}/nothing`,
		runs: slowed ? 3 : 7,
		slowed
	});

/** Fewer grades than in the app, since each takes a good part of a second: of these the slowest is the p99. */
export async function respondInUsualStudy(
	context: BrowserContext,
	url: string,
	slowed: boolean
): Promise<NextTimes> {
	const page = await openPage(context, `${url}/nothing`, slowed);
	const first = nextShown(page);
	await page.goto(`${url}/usual-study`);
	await first;
	const times = await measureNext(page, slowed ? 6 : 30);
	await page.close();
	return times;
}
