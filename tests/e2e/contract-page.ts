import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { build, type Rolldown } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const PAGE = `<!doctype html><html lang="en"><title>The storage contract</title><script type="module" src="/contract.js"></script>`;

/** Serves a page that runs the storage contract and leaves the outcomes in `storageContract`. */
export async function serveContractPage(): Promise<{ url: string; close: () => void }> {
	const script = await bundle();
	const server = createServer(({ url }, response) => {
		const isScript = url === '/contract.js';
		response.setHeader('content-type', `text/${isScript ? 'javascript' : 'html'}; charset=utf-8`);
		response.end(isScript ? script : PAGE);
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}/`,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}

async function bundle(): Promise<string> {
	const [{ output }] = (await build({
		configFile: false,
		logLevel: 'warn',
		resolve: {
			alias: { vitest: path('tests/browser/vitest.ts'), $lib: path('src/lib') }
		},
		build: {
			write: false,
			minify: false,
			lib: { entry: path('tests/browser/storage-contract.ts'), formats: ['es'] }
		}
	})) as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
	if (output.length !== 1) throw new Error('the contract is one script');
	return output[0].code;
}
