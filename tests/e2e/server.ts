import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { test as base } from '@playwright/test';

/** The built app, served by a process of its own that a story may kill. */
export class Server {
	#process: ChildProcess | undefined;
	#port = '0';
	/** Class rooms survive a kill in it. */
	readonly #data = mkdtempSync(join(tmpdir(), 'passage-rooms-'));
	url = '';

	/**
	 * On the same port as before, if it has run before.
	 * @param build folder of another build, for stories about a new version
	 */
	async start(build?: string): Promise<void> {
		const place = { PORT: this.#port, HOST: '127.0.0.1', PASSAGE_DATA: this.#data };
		const env = { ...process.env, ...place };
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

	/** What it stored. */
	forget(): void {
		rmSync(this.#data, { recursive: true, force: true });
	}
}

/** A server of its own for each story. */
export const test = base.extend<{ server: Server }>({
	server: async ({}, use) => {
		const server = new Server();
		await server.start();
		await use(server);
		await server.kill();
		server.forget();
	},
	baseURL: async ({ server }, use) => use(server.url)
});
