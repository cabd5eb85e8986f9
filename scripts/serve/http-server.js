import { once } from 'node:events';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { log } from '../../src/lib/server/log.ts';

import { networkUrls, ownUrl } from './addresses.js';
import { openStreams, record } from './request-record.js';

/** Another build than the project's own, for tests of an update. */
const BUILD = process.env['PASSAGE_BUILD'];

const HANDLER = BUILD
	? pathToFileURL(join(BUILD, 'handler.js'))
	: new URL('../../build/handler.js', import.meta.url);

export const HANDLER_FILE = fileURLToPath(HANDLER);

/** How long a reply that does not end may hold up the end, in ms. */
const GRACE_MILLIS = 2000;

/** How often it is asked whether the machine is in another network, in ms. */
const LOOK_MILLIS = 5000;

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
 * Serves the built app. Nothing is answered before the app is loaded, and the app is loaded when the port is known,
 * since it tells hosts the addresses for their pupils.
 * @param {{ host: string, port: number, onNetwork?: (urls: string[]) => void }} options port 0 takes any free one;
 *   `onNetwork` hears where phones find it, now and whenever that changes
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with `EADDRINUSE` and its like
 */
export async function serve({ host, port, onNetwork }) {
	let stopping = false;
	const server = createServer(async (request, response) => {
		record(request, response);
		for (const [name, value] of HEADERS) response.setHeader(name, value);
		if (stopping) return refuse(response);
		response.once('close', () => stopping && server.closeIdleConnections());
		try {
			await (await app).handler(request, response);
		} catch (error) {
			// One strange request must not end the server for everybody else.
			log('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
			if (response.headersSent) response.destroy();
			else response.writeHead(500).end();
		}
	});
	/** @type {PromiseWithResolvers<{ handler: import('node:http').RequestListener }>} */
	const { promise: app, resolve: answer } = Promise.withResolvers();
	await once(server.listen(port, host), 'listening');
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	const watch = watchNetwork(host, taken, onNetwork);
	answer(await import(HANDLER.href));
	return {
		url: ownUrl(host, taken),
		async close() {
			stopping = true;
			clearInterval(watch);
			const closed = once(server, 'close');
			server.close();
			for (const stream of openStreams()) stream.end();
			const cut = setTimeout(() => server.closeAllConnections(), GRACE_MILLIS);
			await closed;
			clearTimeout(cut);
		}
	};
}

/**
 * On a connection that was open before.
 * @param {import('node:http').ServerResponse} response
 */
function refuse(response) {
	response
		.writeHead(503, { connection: 'close', 'content-type': 'application/json', 'retry-after': '1' })
		.end('{"error":"unavailable"}');
}

/**
 * Keeps `PASSAGE_ADDRESSES` true, unless the person set it.
 * @param {string} host
 * @param {number} port
 * @param {(urls: string[]) => void} [onNetwork]
 */
function watchNetwork(host, port, onNetwork) {
	const fixed = process.env['PASSAGE_ADDRESSES'];
	/** @type {string | undefined} */
	let before;
	const look = () => {
		const urls = fixed?.split(',') ?? networkUrls(host, port, networkInterfaces());
		if (urls.join() === before) return;
		before = process.env['PASSAGE_ADDRESSES'] = urls.join();
		onNetwork?.(urls);
	};
	look();
	return setInterval(look, LOOK_MILLIS).unref();
}
