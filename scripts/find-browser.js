import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Browsers of the Chromium family, where each system puts them. */
const PLACES = {
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
};

/**
 * The path of a browser for the stories: the one `PASSAGE_CHROMIUM` names, else one that Playwright
 * downloaded, else the system's.
 * @returns {string | undefined}
 */
export function findBrowser() {
	const named = process.env['PASSAGE_CHROMIUM'];
	if (named) return existsSync(named) ? named : undefined;
	const places = PLACES[/** @type {keyof typeof PLACES} */ (process.platform)] ?? PLACES.linux;
	return [downloaded(), ...places].find((path) => path && runs(path));
}

function downloaded() {
	try {
		return require('playwright').chromium.executablePath();
	} catch {
		return undefined; // Playwright itself is not installed, or has no browser for this system.
	}
}

/**
 * On Linux the file may be a stub that only says how to install the real one.
 * @param {string} path
 */
function runs(path) {
	if (!existsSync(path)) return false;
	return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}
