import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { expect } from '@playwright/test';

import { XVFB } from '../../scripts/find-browser.js';

const START_LIMIT_MILLIS = 20_000;

/** The driver of Debian's WebKit, with a screen of its own that nobody sees. */
export class WebKitDriver {
	readonly url: string;
	readonly #processes: readonly ChildProcess[];

	private constructor(url: string, processes: readonly ChildProcess[]) {
		this.url = url;
		this.#processes = processes;
	}

	/** @param path of the driver */
	static async start(path: string): Promise<WebKitDriver> {
		const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '800x1000x24'], {
			stdio: ['ignore', 'ignore', 'ignore', 'pipe']
		});
		const [display] = (await once(createInterface(screen.stdio[3] as Readable), 'line')) as [
			string
		];
		const port = await freePort();
		const driver = spawn(path, [`--port=${port}`], {
			stdio: 'ignore',
			env: {
				...process.env,
				DISPLAY: `:${display}`,
				// As in the other engines; this one takes them from the system.
				LANG: 'C.UTF-8',
				LANGUAGE: 'en_GB',
				TZ: 'Europe/Paris'
			}
		});
		const url = `http://127.0.0.1:${port}`;
		await expect(() => fetch(`${url}/status`)).toPass({
			intervals: [50],
			timeout: START_LIMIT_MILLIS
		});
		return new WebKitDriver(url, [driver, screen]);
	}

	async end(): Promise<void> {
		for (const child of this.#processes) {
			const ended = once(child, 'exit');
			if (child.kill()) await ended;
		}
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
