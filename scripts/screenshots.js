// Takes the pictures that the manifest and the README show, from the built app: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { root } from './command.js';
import { findBrowser } from './find-browser.js';
import { serve } from './serve.js';

const FOLDER = join(root, 'static', 'screenshots');

const { url, close } = await serve({ host: '127.0.0.1', port: 0 });
const executablePath = findBrowser('chromium')?.path;
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
mkdirSync(FOLDER, { recursive: true });

const phone = await browser.newPage({
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	colorScheme: 'light'
});
await phone.goto(`${url}/study`);
await phone.getByRole('button', { name: 'I don’t know' }).waitFor();
await phone.evaluate(() => document.fonts.ready);
await phone.screenshot({ path: join(FOLDER, 'question.png') });
await phone.keyboard.press('2');
await phone.locator('[data-verdict]').waitFor();
await phone.screenshot({ path: join(FOLDER, 'verdict.png') });

const wide = await browser.newPage({
	viewport: { width: 1280, height: 800 },
	colorScheme: 'light'
});
await wide.goto(`${url}/sets/minusma-departure/read`);
await wide.evaluate(() => document.fonts.ready);
await wide.screenshot({ path: join(FOLDER, 'reading.png') });

await browser.close();
await close();
