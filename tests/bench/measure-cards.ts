import type { BrowserContext, Page } from '@playwright/test';

import { openPage } from './browser.ts';
import { CARD_SHOWN, type CardShown, scriptStartMillis } from './page/watch-cards.ts';
import { quantile } from './quantile.ts';

export interface OpenTimes {
	readonly fromScriptStartMillis: number;
	readonly fromNavigationMillis: number;
}

/** How long from opening a page to the painted first card: the median of so many fresh pages. */
export async function measureOpen(
	context: BrowserContext,
	{ url, before, runs, slowed }: { url: string; before: string; runs: number; slowed: boolean }
): Promise<OpenTimes> {
	const fromScriptStart: number[] = [];
	const fromNavigation: number[] = [];
	for (let run = 0; run < runs; run++) {
		const page = await openPage(context, before, slowed);
		const first = nextShown(page);
		await page.goto(url);
		const { paintedAtMillis } = await first;
		fromScriptStart.push(paintedAtMillis - (await page.evaluate(scriptStartMillis)));
		fromNavigation.push(paintedAtMillis);
		await page.close();
	}
	return {
		fromScriptStartMillis: quantile(fromScriptStart, 0.5),
		fromNavigationMillis: quantile(fromNavigation, 0.5)
	};
}

/** The next card that a page tells of; see `watchCards`. */
export async function nextShown(page: Page): Promise<CardShown> {
	const told = await page.waitForEvent('console', (message) =>
		message.text().startsWith(CARD_SHOWN)
	);
	return JSON.parse(told.text().slice(CARD_SHOWN.length)) as CardShown;
}

interface MedianAndP99 {
	readonly medianMillis: number;
	readonly p99Millis: number;
}

export interface NextTimes extends MedianAndP99 {
	/** Until its frame is handed over to be drawn, which no page can hurry: a display takes one every 16.7 ms. */
	readonly painted: MedianAndP99;
}

/**
 * From the press of a grade's key until the review is on disk and the next card in the document and laid out.
 * @param respond brings a card that has been asked to where it can be graded
 */
export async function measureNext(
	page: Page,
	count: number,
	respond: () => Promise<void> = () => Promise.resolve()
): Promise<NextTimes> {
	const laidOut: number[] = [];
	const painted: number[] = [];
	for (let index = 1; index <= count; index++) {
		await respond();
		// A learner reads first, so nothing moves any more; and one who grades by key has pressed one before.
		await page.keyboard.press('Shift');
		await page.waitForTimeout(READING_MILLIS);
		const shown = nextShown(page);
		await page.keyboard.press(keyOf(index));
		const { pressedAtMillis, laidOutAtMillis, paintedAtMillis } = await shown;
		laidOut.push(laidOutAtMillis - pressedAtMillis);
		painted.push(paintedAtMillis - pressedAtMillis);
	}
	return { ...medianAndP99(laidOut), painted: medianAndP99(painted) };
}

/** Longer than any motion on the screen. */
const READING_MILLIS = 250;

const medianAndP99 = (times: readonly number[]): MedianAndP99 => ({
	medianMillis: quantile(times, 0.5),
	p99Millis: quantile(times, 0.99)
});

/** Good one time in nine and Again otherwise, so that sixty due cards last for hundreds of grades. */
const keyOf = (index: number) => (index % 9 === 0 ? '3' : '1');
