import { defineConfig } from '@playwright/test';

import { findBrowser } from './scripts/find-browser.js';
import type { EngineOptions } from './tests/e2e/any-engine';

const chromium = findBrowser('chromium');
const firefox = findBrowser('firefox');
const webkit = findBrowser('webkit');

/** @param args for the browser's command line */
const launchOptions = (browser: typeof chromium, args: string[] = []) => ({
	...(browser && !browser.downloaded ? { executablePath: browser.path } : {}),
	args
});

export default defineConfig<object, EngineOptions>({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	use: {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		locale: 'en-GB',
		timezoneId: 'Europe/Paris'
	},
	projects: [
		{
			name: 'chromium',
			// What it tells at length elsewhere.
			testIgnore: /(every-engine|webkit)\.spec\.ts/,
			use: {
				browserName: 'chromium',
				launchOptions: launchOptions(chromium, [
					'--disable-background-networking',
					...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
				])
			}
		},
		{
			name: 'firefox',
			// What a learner does, and that it is kept.
			testMatch:
				/(every-engine|kept-question|loop|offline|restart|storage-contract|study|tabs)\.spec\.ts/,
			use: {
				browserName: 'firefox',
				// A Firefox that is not Playwright's own build is driven by WebDriver BiDi.
				...(firefox?.downloaded ? {} : { channel: 'moz-firefox' }),
				launchOptions: launchOptions(firefox)
			}
		},
		{
			name: 'webkit',
			testMatch: /(every-engine|storage-contract|webkit)\.spec\.ts/,
			use: {
				browserName: 'webkit',
				webKitDriverPath: webkit?.downloaded ? undefined : webkit?.path
			}
		}
	]
});
