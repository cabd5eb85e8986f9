import type { BrowserContext } from '@playwright/test';

import { openPage } from './browser.ts';
import { quantile } from './quantile.ts';
import type { Times } from './rows.ts';
import { REVIEW_COUNT, USUAL_REVIEW_COUNT, USUAL_SLOWED_REVIEW_COUNT } from './sizes.ts';

/** What reads or writes a whole log. */
export type StoredTimes = Pick<
	Times,
	'rebuild-1m-reviews' | 'due-count' | 'backup-out' | 'backup-in'
>;

/** @param url of the page `ours`, in whose origin the database has been filled */
export async function measureOurs(
	context: BrowserContext,
	url: string,
	slowed: boolean
): Promise<StoredTimes> {
	const page = await openPage(context, url, slowed);
	if (slowed) await page.evaluate(() => globalThis.oursBench.workOnThePage());
	const rebuilds: number[] = [];
	for (let run = 0; run < (slowed ? 1 : 5); run++)
		rebuilds.push(await page.evaluate(() => globalThis.oursBench.rebuild()));
	const dueCount = await page.evaluate(() => globalThis.oursBench.dueCount());
	const backUp = await page.evaluate(() => globalThis.oursBench.backUp());
	const restore = await page.evaluate(() => globalThis.oursBench.restore());
	await page.close();
	return {
		'rebuild-1m-reviews': quantile(rebuilds, 0.5),
		'due-count': dueCount.ms,
		'backup-out': backUp,
		'backup-in': restore
	};
}

/**
 * @param url of the page `usual`
 * @param fillMillis what filling its database took, which is what a backup coming in costs
 */
export async function measureUsual(
	context: BrowserContext,
	url: string,
	slowed: boolean,
	fillMillis: number
): Promise<StoredTimes> {
	const page = await openPage(context, url, slowed);
	const limit = slowed ? USUAL_SLOWED_REVIEW_COUNT : USUAL_REVIEW_COUNT;
	const times = REVIEW_COUNT / limit;
	const rebuild = await page.evaluate(
		([limit, where]) => globalThis.usualBench.rebuild(limit, where),
		[limit, slowed ? 'page' : 'worker'] as const
	);
	const dueCount = await page.evaluate(() => globalThis.usualBench.dueCount());
	const backUp = await page.evaluate((limit) => globalThis.usualBench.backUp(limit), limit);
	const restore = slowed
		? await page.evaluate((limit) => globalThis.usualBench.restore(limit), limit)
		: fillMillis;
	await page.close();
	return {
		'rebuild-1m-reviews': rebuild * times,
		'due-count': dueCount.ms,
		'backup-out': backUp * times,
		'backup-in': restore * times
	};
}
