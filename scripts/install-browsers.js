import { existsSync } from 'node:fs';

import { attempt, run } from './command.js';
import { ENGINES, findBrowser, NAMED_BY } from './find-browser.js';

/** @typedef {import('./find-browser.js').Engine} Engine */

/** @type {Record<Engine, string>} */
const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** @type {Record<Engine, readonly string[]>} */
const DEBIAN_PACKAGES = {
	chromium: ['chromium'],
	firefox: ['firefox-esr'],
	webkit: ['webkit2gtk-driver', 'xvfb']
};

const missing = () => ENGINES.filter((engine) => !findBrowser(engine));

/**
 * Finds the three browsers of the stories or installs what is missing: as root Debian's packages, else
 * Playwright's own browsers.
 * @returns {Promise<string | undefined>} where one cannot be had, a sentence that says what to do
 */
export async function installBrowsers() {
	for (const engine of missing()) {
		const variable = NAMED_BY[engine] ?? '';
		const path = process.env[variable];
		if (path) return `${variable} names ${path}, and there is no such file.`;
	}
	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync('/usr/bin/apt-get')) await installDebianPackages(missing());
	await download(missing(), isRoot && process.platform === 'linux');
	const left = missing();
	return left.length > 0 ? advice(left) : undefined;
}

/** @param {readonly Engine[]} engines */
async function installDebianPackages(engines) {
	if (engines.length === 0) return;
	const options = '-y -qq --no-install-recommends';
	const command = `apt-get update -qq && apt-get install ${options} ${debianPackages(engines)}`;
	await attempt(`Installing ${list(engines)}`, () =>
		run(command, { DEBIAN_FRONTEND: 'noninteractive' })
	);
}

/**
 * @param {readonly Engine[]} engines
 * @param {boolean} withLibraries also what they need of the system, which only root can install
 */
async function download(engines, withLibraries) {
	if (engines.length === 0) return;
	const command = `playwright install ${withLibraries ? '--with-deps ' : ''}${engines.join(' ')}`;
	await attempt(`Downloading ${list(engines)}`, () => run(command));
}

/** @param {readonly Engine[]} engines */
function advice(engines) {
	const debian =
		process.platform === 'linux' ? `“apt-get install ${debianPackages(engines)}” as root or ` : '';
	return `The browser stories need ${list(engines)}: run ${debian}“npx playwright install ${engines.join(' ')}”, then npm test again.`;
}

/** @param {readonly Engine[]} engines */
const debianPackages = (engines) => engines.flatMap((engine) => DEBIAN_PACKAGES[engine]).join(' ');

/** @param {readonly Engine[]} engines */
const list = (engines) => new Intl.ListFormat('en').format(engines.map((engine) => NAMES[engine]));
