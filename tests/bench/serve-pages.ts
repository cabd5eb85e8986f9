import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page at `/<name>` that runs the script at `/<name>.js`; at any other address an empty one. */
export async function servePages(
	scripts: ReadonlyMap<string, string>
): Promise<{ url: string; port: number; close: () => Promise<void> }> {
	const pageFor = (url: string) =>
		`<!doctype html><html lang="en"><title>Bench</title><body>${
			scripts.has(`${url}.js`) ? `<script type="module" src="${url}.js"></script>` : ''
		}`;
	const server = createServer(({ url = '' }, response) => {
		const script = scripts.get(url);
		response.setHeader('content-type', `text/${script ? 'javascript' : 'html'}; charset=utf-8`);
		response.end(script ?? pageFor(url));
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}`,
		port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
