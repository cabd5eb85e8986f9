import { spawnSync } from 'node:child_process';

/** Debian puts it where only root's path looks. */
const PLACES = ['nats-server', '/usr/sbin/nats-server'];

/** The environment variable that names another. */
export const NATS_NAMED_BY = 'PASSAGE_NATS_SERVER';

/**
 * The server that the tests of a cluster's log start: the one that its environment variable names, else the system's.
 * @returns {string | undefined}
 */
export function findNatsServer() {
	const named = process.env[NATS_NAMED_BY];
	return (named ? [named] : PLACES).find((place) => spawnSync(place, ['--version']).status === 0);
}
