// Makes a bare clone ready, before `npm start` and `npm test`. It runs before anything is installed:
// no package, and nothing that Node 20 lacks.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { pendingBuild } from './build.js';
import { attempt, root, run } from './command.js';
import { fingerprint, stamp } from './fingerprint.js';
import { installBrowsers } from './install-browsers.js';
import { installNatsServer } from './install-nats-server.js';

const OWN_NODE = join(root, 'node_modules', '.bin', 'node');

/** @param {string} message */
function stop(message) {
	console.error(message);
	process.exit(1);
}

/**
 * On Linux the install brings a Node of its own; elsewhere the machine's must do.
 * @param {number} major
 * @param {number} minor
 */
function requireNode(major, minor) {
	const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
	if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
	stop(
		`Passage needs Node ${major}.${minor} or newer here, and this is ${process.versions.node}: get it from https://nodejs.org.`
	);
}

/** Not `npm ci`: that refuses a lock file which lacks an optional package for some other system. */
async function install() {
	const state = `${process.platform}-${process.arch} ${fingerprint(['package-lock.json'])}`;
	const installed = stamp('node_modules/.passage-setup');
	if (installed.says(state)) return;
	const command =
		'npm install --no-save --include=dev --include=optional --no-audit --no-fund --loglevel=error';
	if (!(await attempt('Installing packages', () => run(command))))
		stop('The packages could not be installed; what npm says is above.');
	installed.write(state);
}

/** A system without glibc, or an older processor, cannot run the Node that the install brought. */
async function checkOwnNode() {
	if (existsSync(OWN_NODE)) {
		if ((await run(`"${OWN_NODE}" --version`)).ok) return;
		rmSync(OWN_NODE);
	}
	requireNode(22, 18);
}

async function build() {
	const work = pendingBuild();
	if (work && !(await attempt('Building', work)))
		stop('Passage could not be built; the reason is above.');
}

if (process.platform === 'linux') requireNode(20, 0);
else requireNode(22, 18);
await install();
await checkOwnNode();
if (process.argv[2] === 'start') await build();
if (process.argv[2] === 'test') {
	const problem = await installBrowsers();
	if (problem) stop(problem);
	const notTested = await installNatsServer();
	if (notTested) console.log(notTested);
}
