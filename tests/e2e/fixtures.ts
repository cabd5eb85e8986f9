import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** The built app, served by a process of its own that a story may kill. */
class Server {
	#process: ChildProcess | undefined;
	#port = '0';
	url = '';

	/**
	 * On the same port as before, if it has run before.
	 * @param build folder of another build, for stories about a new version
	 */
	async start(build?: string): Promise<void> {
		const env = { ...process.env, PORT: this.#port, HOST: '127.0.0.1' };
		const child = spawn(process.execPath, ['scripts/serve.js'], {
			env: build ? { ...env, PASSAGE_BUILD: build } : env,
			stdio: ['ignore', 'pipe', 'inherit']
		});
		this.#process = child;
		const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
		this.url = /http:\S+/.exec(line)?.[0] ?? '';
		this.#port = new URL(this.url).port;
	}

	/** At once, as a power cut would. */
	async kill(): Promise<void> {
		if (!this.#process || this.#process.exitCode !== null) return;
		const ended = once(this.#process, 'exit');
		this.#process.kill('SIGKILL');
		await ended;
		this.#process = undefined;
	}
}

interface Fixtures {
	server: Server;
	/** Fails a story in which the page complained or spoke to anybody but its own server. */
	watch: undefined;
}

export const test = base.extend<Fixtures>({
	server: async ({}, use) => {
		const server = new Server();
		await server.start();
		await use(server);
		await server.kill();
	},
	baseURL: async ({ server }, use) => use(server.url),
	watch: [
		async ({ context, server }, use) => {
			const complaints: string[] = [];
			context.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				if (protocol.startsWith('http') && origin !== server.url)
					complaints.push(`a request to ${origin}`);
			});
			context.on('weberror', (error) => complaints.push(String(error.error())));
			context.on('console', (message) => {
				// What the network lacks is what offline stories are about.
				const network = message.text().startsWith('Failed to load resource');
				if (message.type() === 'error' && !network) complaints.push(message.text());
			});
			await use(undefined);
			if ((await context.cookies()).length > 0) complaints.push('a cookie');
			base.expect(complaints).toEqual([]);
		},
		{ auto: true }
	]
});
