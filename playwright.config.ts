import { defineConfig } from '@playwright/test';

import { findBrowser } from './scripts/find-browser.js';

const executablePath = findBrowser();

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	timeout: 60_000,
	use: {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		locale: 'en-GB',
		timezoneId: 'Europe/Paris',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--disable-background-networking',
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
			]
		}
	}
});
