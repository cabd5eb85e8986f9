import { existsSync, realpathSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';

import { log } from '../src/lib/server/log.ts';

import { everyAddress } from './serve/addresses.js';
import { HANDLER_FILE, serve } from './serve/http-server.js';
import { invitation } from './serve/invitation.js';
import { serveMetrics } from './serve/metrics.js';
import { HELP, readOptions } from './serve/options.js';

export { serve };

/** How long what the app still does may hold up the end once nobody is served any more, in ms. */
const GRACE_MILLIS = 2000;

/**
 * What kept a port from being had, in a sentence; nothing where it is merely taken.
 * @param {unknown} error
 * @param {{ host: string, port: number }} asked
 */
function explain(error, { host, port }) {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'EADDRINUSE') return undefined;
	if (code === 'EACCES') return `Port ${port} needs more rights: set PORT to one from 1024 up.`;
	if (code === 'ERR_SOCKET_BAD_PORT') return `PORT must be a number from 0 to 65535.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
		return `This machine has no address ${host}: set HOST to one that it has.`;
	throw error;
}

/**
 * The port that was asked for; when none was, the first free one of twenty from 3000.
 * @param {string} host
 * @param {string | undefined} asked
 * @param {(urls: string[]) => void} onNetwork
 */
async function serveWhereFree(host, asked, onNetwork) {
	const ports = asked ? [Number(asked)] : Array.from({ length: 20 }, (_, index) => 3000 + index);
	for (const port of ports) {
		try {
			return await serve({ host, port, onNetwork });
		} catch (error) {
			const problem = explain(error, { host, port });
			if (problem) throw problem;
		}
	}
	throw `Port ${ports.join(', ')} is taken: end what uses it, or set PORT to another.`;
}

/** @param {string} asked */
async function serveMetricsAt(asked) {
	try {
		return await serveMetrics(Number(asked));
	} catch (error) {
		if (explain(error, { host: '127.0.0.1', port: Number(asked) }) === undefined)
			throw `Port ${asked} is taken: set PASSAGE_METRICS_PORT to another.`;
		throw `PASSAGE_METRICS_PORT must be a free port from 1024 to 65535.`;
	}
}

async function main() {
	const { lan, help } = readOptions(process.argv.slice(2), process.env);
	if (help) return console.log(HELP);
	// Whoever reads along may leave: `| head`, a terminal that was closed. The class stays.
	process.stdout.on('error', () => {});
	if (!existsSync(HANDLER_FILE)) throw 'There is no build yet: npm start makes one.';
	const host = process.env['HOST'] || (lan ? everyAddress(networkInterfaces()) : '127.0.0.1');
	let told = !lan;
	/** @type {string[]} */
	let network = [];
	const tell = () =>
		console.log(`\n${invitation(network, { colours: process.stdout.isTTY === true })}\n`);
	const { url, close } = await serveWhereFree(host, process.env['PORT'], (urls) => {
		network = urls;
		if (told && lan) tell();
	});
	// Always first and readable, since people and scripts look for the address there; JSON lines follow it.
	console.log(`Passage is at ${url}`);
	if (lan) tell();
	told = true;
	const metricsPort = process.env['PASSAGE_METRICS_PORT'];
	const metrics = metricsPort ? await serveMetricsAt(metricsPort) : undefined;
	log('info', 'started', { url, lan, metricsPort: metrics?.port });
	endBySignal(async (signal) => {
		const closed = close();
		log('info', 'stopping', { signal });
		await closed;
		metrics?.close();
		// The app closes its log, and the process ends when nothing is left to do.
		process.emit(/** @type {any} */ ('passage:close'), /** @type {any} */ (signal));
		process.once('exit', () => log('info', 'stopped'));
		setTimeout(() => process.exit(), GRACE_MILLIS).unref();
	});
}

/**
 * The first signal ends it in good order, the second at once.
 * @param {(signal: string) => void} end
 */
function endBySignal(end) {
	let ending = false;
	/** @param {string} signal */
	const hear = (signal) => {
		if (ending) process.exit(1);
		ending = true;
		end(signal);
	};
	process.on('SIGINT', hear).on('SIGTERM', hear);
	if (process.env['npm_lifecycle_event']) endWithShell(() => ending || hear('SIGTERM'));
}

/**
 * npm runs its scripts in a shell, and a shell that is told to end does not pass that on.
 * @param {() => void} end
 */
function endWithShell(end) {
	const shell = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === shell) return;
		clearInterval(watch);
		end();
	}, 500);
	watch.unref();
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url))
	await main().catch((problem) => {
		console.error(problem);
		process.exit(1);
	});
