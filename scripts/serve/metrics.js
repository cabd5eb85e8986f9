import { once } from 'node:events';
import { createServer } from 'node:http';

import { collectDefaultMetrics, register } from 'prom-client';

/**
 * Serves what Prometheus asks for, to this machine alone.
 * @param {number} port
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function serveMetrics(port) {
	collectDefaultMetrics();
	const server = createServer(async ({ method, url }, response) => {
		if (method !== 'GET' || url !== '/metrics') {
			response.writeHead(404).end();
			return;
		}
		const text = await register.metrics();
		response.writeHead(200, { 'content-type': register.contentType }).end(text);
	});
	await once(server.listen(port, '127.0.0.1'), 'listening');
	const address = server.address();
	return {
		port: typeof address === 'object' && address ? address.port : port,
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}
