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

export interface NextTimes {
	readonly medianMillis: number;
	readonly p99Millis: number;
	/** Until the card is in the document, so without the wait for the next frame. */
	readonly inDocument: { readonly medianMillis: number; readonly p99Millis: number };
}

/**
 * From the press of a grade's key to the next card painted, which includes waiting for a frame: up to 16.7 ms.
 * @param respond brings a card that has been asked to where it can be graded
 */
export async function measureNext(
	page: Page,
	count: number,
	respond: () => Promise<void> = () => Promise.resolve()
): Promise<NextTimes> {
	const painted: number[] = [];
	const inDocument: number[] = [];
	for (let index = 1; index <= count; index++) {
		await respond();
		const shown = nextShown(page);
		await page.keyboard.press(keyOf(index));
		const { pressedAtMillis, inDocumentAtMillis, paintedAtMillis } = await shown;
		painted.push(paintedAtMillis - pressedAtMillis);
		inDocument.push(inDocumentAtMillis - pressedAtMillis);
	}
	return { ...medianAndP99(painted), inDocument: medianAndP99(inDocument) };
}

const medianAndP99 = (times: readonly number[]) => ({
	medianMillis: quantile(times, 0.5),
	p99Millis: quantile(times, 0.99)
});

/** Good one time in nine and Again otherwise, so that sixty due cards last for hundreds of grades. */
const keyOf = (index: number) => (index % 9 === 0 ? '3' : '1');
