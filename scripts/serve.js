import { existsSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Another build than the project's own, for tests of an update. */
const BUILD = process.env['PASSAGE_BUILD'];

const HANDLER = BUILD
	? pathToFileURL(join(BUILD, 'handler.js'))
	: new URL('../build/handler.js', import.meta.url);

/** How long an open stream may hold up the end, in ms. */
const GRACE_MILLIS = 2000;

const UNUSED_FEATURES =
	'accelerometer camera display-capture geolocation gyroscope hid magnetometer microphone midi payment serial usb';

const HEADERS = Object.entries({
	// The handler sets a better one on what never changes.
	'cache-control': 'no-cache',
	// Pages carry their own policy in a meta element, where this directive is not allowed; the two add up.
	'content-security-policy': "frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': UNUSED_FEATURES.split(' ')
		.map((feature) => `${feature}=()`)
		.join(', '),
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff'
});

/**
 * Serves the built app.
 * @param {{ host: string, port: number }} address port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with `EADDRINUSE` and its like
 */
export async function serve({ host, port }) {
	const { handler } = await import(HANDLER.href);
	const server = createServer((request, response) => {
		for (const [name, value] of HEADERS) response.setHeader(name, value);
		handler(request, response);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject).listen(port, host, () => resolve(undefined));
	});
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return {
		url: `http://${isOwnMachine(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${taken}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				setTimeout(() => server.closeAllConnections(), GRACE_MILLIS).unref();
			})
	};
}

/** @param {string} host */
const isOwnMachine = (host) => ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);

/**
 * The port that was asked for; when none was, the first free one of twenty from 3000.
 * @param {string} host
 * @param {string | undefined} asked
 */
async function serveWhereFree(host, asked) {
	const ports = asked ? [Number(asked)] : Array.from({ length: 20 }, (_, index) => 3000 + index);
	for (const port of ports) {
		try {
			return await serve({ host, port });
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			if (code === 'EADDRINUSE') continue;
			if (code === 'EACCES') throw `Port ${port} needs more rights: set PORT to one from 1024 up.`;
			if (code === 'ERR_SOCKET_BAD_PORT') throw `PORT must be a number from 0 to 65535.`;
			if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
				throw `This machine has no address ${host}: set HOST to one that it has.`;
			throw error;
		}
	}
	throw `Port ${ports.join(', ')} is taken: end what uses it, or set PORT to another.`;
}

async function main() {
	if (!existsSync(HANDLER)) throw 'There is no build yet: npm start makes one.';
	const { url, close } = await serveWhereFree(
		process.env['HOST'] || '127.0.0.1',
		process.env['PORT']
	);
	console.log(`Passage is at ${url}`);
	const end = () => void close().then(() => process.exit(0));
	process.once('SIGINT', end).once('SIGTERM', end);
	if (process.env['npm_lifecycle_event']) endWithShell(end);
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
