import { type BrowserContext, chromium, type Page } from '@playwright/test';

import { findBrowser } from '../../scripts/find-browser.js';
import { CARD_SHOWN, watchCards } from './page/watch-cards.ts';

/** How many times slower the processor is made: a cheap phone beside a desk computer. */
export const SLOWED = 6;

/** A real Chromium with a profile on disk. Frames come as soon as they are ready, not sixty times a second. */
export async function withBrowser<Value>(
	profile: string,
	work: (context: BrowserContext) => Promise<Value>
): Promise<Value> {
	const found = findBrowser('chromium');
	const context = await chromium.launchPersistentContext(profile, {
		...(found && !found.downloaded ? { executablePath: found.path } : {}),
		viewport: { width: 390, height: 844 },
		args: [
			'--disable-background-networking',
			'--disable-frame-rate-limit',
			'--disable-gpu-vsync',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
		]
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

/**
 * Runs in a page: the least time of ten in which it hashes a million numbers, in ms. It tells a fast machine from a slow
 * one, and a quiet one from a busy one.
 */
export function hashMillis(): number {
	const hash = (from: number) => {
		let sum = from;
		for (let number = 0; number < 10_000; number++) sum = Math.imul(sum ^ number, 0x01000193);
		return sum;
	};
	let least = Infinity;
	for (let run = 0; run < 10; run++) {
		const startedAt = performance.now();
		let sum = run;
		for (let count = 0; count < 100; count++) sum = hash(sum);
		const millis = performance.now() - startedAt;
		if (sum !== 0.5) least = Math.min(least, millis);
	}
	return least;
}
