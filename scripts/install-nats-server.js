import { existsSync } from 'node:fs';

import { attempt, run } from './command.js';
import { findNatsServer, NATS_NAMED_BY } from './find-nats-server.js';

/**
 * Finds nats-server or, as root, installs Debian's.
 * @returns {Promise<string | undefined>} where it cannot be had, a sentence that says what is not tested and what to do
 */
export async function installNatsServer() {
	if (findNatsServer()) return undefined;
	const named = process.env[NATS_NAMED_BY];
	if (named) return `${NATS_NAMED_BY} names ${named}, which does not run.`;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installDebianPackage();
	return findNatsServer() ? undefined : advice();
}

async function installDebianPackage() {
	const command =
		'apt-get update -qq && apt-get install -y -qq --no-install-recommends nats-server';
	await attempt('Installing nats-server', () =>
		run(command, { DEBIAN_FRONTEND: 'noninteractive' })
	);
}

function advice() {
	const debian =
		process.platform === 'linux' ? 'run “apt-get install nats-server” as root, or ' : '';
	return `The tests of a cluster’s log are not run, as they need nats-server: ${debian}name one in ${NATS_NAMED_BY}.`;
}
