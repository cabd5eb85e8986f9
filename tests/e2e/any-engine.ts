import { playwrightTab, type Tab, webDriverTab } from './tab';
import { test as base } from './server';
import { WebDriver } from './web-driver';
import { WebKitDriver } from './webkit-driver';

export { expect } from '@playwright/test';

export interface EngineOptions {
	/** Path of the driver of an engine that Playwright itself cannot drive. */
	webKitDriverPath: string | undefined;
}

interface WorkerFixtures extends EngineOptions {
	webKitDriver: WebKitDriver | undefined;
}

/** For stories that every engine tells: a browser of their own, with one tab. */
export const test = base.extend<{ tab: Tab }, WorkerFixtures>({
	webKitDriverPath: [undefined, { option: true, scope: 'worker' }],
	webKitDriver: [
		async ({ webKitDriverPath }, use) => {
			const driver = webKitDriverPath ? await WebKitDriver.start(webKitDriverPath) : undefined;
			await use(driver);
			await driver?.end();
		},
		{ scope: 'worker' }
	],
	tab: async ({ webKitDriver, playwright, browserName }, use) => {
		if (webKitDriver) {
			const session = await WebDriver.openSession(webKitDriver.url);
			await use(webDriverTab(session));
			await session.close();
		} else {
			const browser = await playwright[browserName].launch();
			await use(playwrightTab(await browser.newPage()));
			await browser.close();
		}
	}
});
