import { performance } from 'node:perf_hooks';

import { Counter, Gauge, Histogram } from 'prom-client';

import { log } from '../../src/lib/server/log.ts';

/** @typedef {import('node:http').IncomingMessage & { route?: string }} AppRequest set by hooks.server.ts */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** @type {Set<ServerResponse>} */
const open = new Set();

/** @param {ServerResponse} response */
const isStream = (response) => response.getHeader('content-type') === 'text/event-stream';

/** The streams of server-sent events that are open now. */
export const openStreams = () => [...open].filter(isStream);

const requests = new Counter({
	name: 'passage_requests_total',
	help: 'Requests answered, by route and status; 499 for those whose sender left before.',
	labelNames: ['route', 'status']
});
const duration = new Histogram({
	name: 'passage_request_duration_seconds',
	help: 'From a request to the end of its reply, streams left out.',
	labelNames: ['route'],
	buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30]
});
new Gauge({
	name: 'passage_streams_open',
	help: 'Streams of server-sent events that are open.',
	collect() {
		this.set(openStreams().length);
	}
});

/**
 * Counts a request and, where it is the API's or failed, writes its line. Its route stands there and never its
 * address, which may hold a room's code.
 * @param {AppRequest} request
 * @param {ServerResponse} response
 */
export function record(request, response) {
	const startedAt = performance.now();
	open.add(response);
	response.once('close', () => {
		open.delete(response);
		const ms = performance.now() - startedAt;
		const route = request.route ?? 'file';
		const status = response.headersSent ? response.statusCode : 499;
		requests.inc({ route, status });
		if (!isStream(response)) duration.observe({ route }, ms / 1000);
		if (!route.startsWith('/api/') && status < 500) return;
		const fields = { method: request.method, route, status, ms: Math.round(ms * 10) / 10 };
		log(status < 500 ? 'info' : 'error', 'request', fields);
	});
}
