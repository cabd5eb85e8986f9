import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { build, type Rolldown } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** The outcomes are promised before the contract is loaded, since a driver may ask for them earlier. */
const PAGE = `<!doctype html><html lang="en"><title>The storage contract</title>
<script>storageContract = new Promise((resolve) => (tellOutcomes = resolve))</script>
<script type="module" src="/contract.js"></script>`;

/** Serves a page that runs the storage contract and leaves the outcomes in `storageContract`. */
export async function serveContractPage(): Promise<{ url: string; close: () => void }> {
	const scripts = await bundle();
	const server = createServer(({ url = '' }, response) => {
		const script = scripts.get(url);
		response.setHeader('content-type', `text/${script ? 'javascript' : 'html'}; charset=utf-8`);
		response.end(script ?? PAGE);
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

/** The contract, what it imports later on, and the log's worker, by their addresses. */
async function bundle(): Promise<ReadonlyMap<string, string | Uint8Array>> {
	const { output } = (await build({
		configFile: false,
		logLevel: 'warn',
		resolve: {
			alias: { vitest: path('tests/browser/vitest.ts'), $lib: path('src/lib') }
		},
		build: {
			write: false,
			minify: false,
			rolldownOptions: {
				input: path('tests/browser/storage-contract.ts'),
				output: { entryFileNames: 'contract.js' }
			}
		},
		worker: { format: 'es' }
	})) as Rolldown.RolldownOutput;
	return new Map(
		output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source])
	);
}
