import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { findBrowser } from '../../scripts/find-browser.js';
import { CARD_SHOWN, watchCards } from './page/watch-cards.ts';

/** How many times slower the processor is made: a cheap phone beside a desk computer. */
export const SLOWED = 6;

/** A real Chromium with a profile on disk. Frames come as soon as they are ready, not sixty times a second. */
export function launch(profile: string): Promise<BrowserContext> {
	const found = findBrowser('chromium');
	return chromium.launchPersistentContext(profile, {
		...(found && !found.downloaded ? { executablePath: found.path } : {}),
		viewport: { width: 390, height: 844 },
		args: [
			'--disable-background-networking',
			'--disable-frame-rate-limit',
			'--disable-gpu-vsync',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
		]
	});
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
	const atFullSpeed = await page.evaluate(countMillis);
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
	const times = (await page.evaluate(countMillis)) / atFullSpeed;
	if (times < SLOWED / 2) throw new Error(`the page is only ${times.toFixed(1)} times slower`);
	return page;
}

/** Runs in a page: how long it takes to count far, in ms: it tells a quiet machine from a busy one. */
export function countMillis(): number {
	const startedAt = performance.now();
	let sum = 0;
	for (let count = 0; count < 50_000_000; count++) sum = (sum + count) | 0;
	return performance.now() - startedAt + sum * 0;
}
