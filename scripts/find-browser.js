import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/**
 * The environment variables that name a browser; WebKit is driven by a program that cannot be chosen.
 * @type {Partial<Record<Engine, string>>}
 */
export const NAMED_BY = { chromium: 'PASSAGE_CHROMIUM', firefox: 'PASSAGE_FIREFOX' };

/** The screen that Debian's WebKit, which has no headless mode, draws on. */
export const XVFB = '/usr/bin/Xvfb';

/**
 * Where each system puts the browsers that Playwright can drive, and on Linux the driver of its own WebKit.
 * @type {Record<Engine, Partial<Record<string, readonly string[]>>>}
 */
const PLACES = {
	chromium: {
		linux: [
			'/usr/bin/chromium',
			'/usr/bin/chromium-browser',
			'/usr/bin/google-chrome',
			'/usr/bin/microsoft-edge'
		],
		darwin: [
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
		],
		win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
			['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
				(path) => join(process.env[variable] ?? '', path)
			)
		)
	},
	firefox: { linux: ['/usr/bin/firefox-esr'] },
	webkit: { linux: ['/usr/bin/WebKitWebDriver'] }
};

/**
 * A browser for the stories: the one that its environment variable names, else one that Playwright downloaded,
 * else the system's.
 * @param {Engine} engine
 * @returns {{ path: string, downloaded: boolean } | undefined} for WebKit of the system, the path of its driver
 */
export function findBrowser(engine) {
	const named = process.env[NAMED_BY[engine] ?? ''];
	if (named) return existsSync(named) ? { path: named, downloaded: false } : undefined;
	const own = downloaded(engine);
	if (own && runs(engine, own)) return { path: own, downloaded: true };
	const path = PLACES[engine][process.platform]?.find((place) => runs(engine, place));
	return path ? { path, downloaded: false } : undefined;
}

/** @param {Engine} engine */
function downloaded(engine) {
	try {
		return require('playwright')[engine].executablePath();
	} catch {
		return undefined; // Playwright itself is not installed, or has no browser for this system.
	}
}

/**
 * On Linux the file may be a stub that only says how to install the real one.
 * @param {Engine} engine
 * @param {string} path
 */
function runs(engine, path) {
	if (!existsSync(path)) return false;
	if (path.endsWith('WebKitWebDriver')) return existsSync(XVFB);
	// WebKit says nothing of its version where there is no screen.
	if (process.platform !== 'linux' || engine === 'webkit') return true;
	return spawnSync(path, ['--version']).status === 0;
}
