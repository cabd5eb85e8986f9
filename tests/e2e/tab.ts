import type { Page } from '@playwright/test';

import type { Element, WebDriver } from './web-driver';

/** A browser's tab, whoever drives it: the little that every driver can do. */
export interface Tab {
	/** Resolves once the page is loaded. */
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	/** Runs in the page, so it can use nothing from around it; what it gives must fit in JSON. */
	evaluate<Value>(work: () => Value | Promise<Value>): Promise<Value>;
	/** Waits for what the selector finds and a person can see, and clicks the first whose words match. */
	click(selector: string, words: RegExp): Promise<void>;
	/** Waits for the field, and types into it. */
	type(selector: string, text: string): Promise<void>;
}

const ANY = /^/;

export function playwrightTab(page: Page): Tab {
	const find = (selector: string, words = ANY) =>
		page.locator(selector).filter({ hasText: words, visible: true }).first();
	return {
		goto: async (url) => void (await page.goto(url)),
		reload: async () => void (await page.reload()),
		evaluate: (work) => page.evaluate(work),
		click: (selector, words) => find(selector, words).click(),
		type: (selector, text) => find(selector).pressSequentially(text)
	};
}

export function webDriverTab(driver: WebDriver): Tab {
	const find = async (selector: string, words = ANY) =>
		(await driver.execute(`return (${String(findVisible)})(...arguments)`, [
			selector,
			words.source
		])) as Element;
	return {
		goto: (url) => driver.goto(url),
		reload: () => driver.reload(),
		evaluate: async <Value>(work: () => Value | Promise<Value>) =>
			(await driver.execute(`return (${String(work)})()`)) as Value,
		click: async (selector, words) => driver.click(await find(selector, words)),
		type: async (selector, text) => driver.type(await find(selector), text)
	};
}

/** Runs in the page. */
async function findVisible(selector: string, words: string): Promise<globalThis.Element> {
	const limitMillis = 10_000;
	for (const endAt = Date.now() + limitMillis; Date.now() < endAt;) {
		for (const element of document.querySelectorAll<HTMLElement>(selector))
			if (element.checkVisibility() && new RegExp(words).test(element.innerText)) return element;
		await new Promise((resolve) => requestAnimationFrame(resolve));
	}
	throw new Error(`no ${selector} that says “${words}” in: ${document.body.innerText}`);
}
