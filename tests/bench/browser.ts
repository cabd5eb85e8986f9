import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { findBrowser } from '../../scripts/find-browser.js';
import { CARD_SHOWN, watchCards } from './page/watch-cards.ts';

/** How many times slower the processor is made: a cheap phone beside a desk computer. */
export const SLOWED = 6;

/** A real Chromium with a profile on disk; it draws sixty frames a second. */
export async function withBrowser<Value>(
	profile: string,
	work: (context: BrowserContext) => Promise<Value>
): Promise<Value> {
	const found = findBrowser('chromium');
	const context = await chromium.launchPersistentContext(profile, {
		...(found && !found.downloaded ? { executablePath: found.path } : {}),
		viewport: { width: 390, height: 844 },
		args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
	});
	try {
		return await work(context);
	} finally {
		await context.close();
	}
}

/** A page that notes when it shows a card. It stands at an address of its origin first, since slowing holds for a process. */
export async function openPage(
	context: BrowserContext,
	at: string,
	slowed: boolean
): Promise<Page> {
	const page = await context.newPage();
	await page.addInitScript(watchCards, CARD_SHOWN);
	await page.goto(at);
	if (!slowed) return page;
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
	return page;
}
