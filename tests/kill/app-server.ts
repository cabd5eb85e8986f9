import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/serve.js', import.meta.url));

/** The built app's server, with a port and an environment that it keeps over its deaths. */
export class AppServer {
	readonly url: string;
	readonly #environment: NodeJS.ProcessEnv;
	#process: ChildProcess | undefined;

	constructor(port: number, environment: NodeJS.ProcessEnv) {
		this.url = `http://127.0.0.1:${port}`;
		this.#environment = {
			HOST: '127.0.0.1',
			PORT: String(port),
			PASSAGE_LOG: 'warn',
			...environment
		};
	}

	async start(): Promise<void> {
		const started = spawn(process.execPath, [SCRIPT], {
			env: { ...process.env, ...this.#environment },
			stdio: ['ignore', 'pipe', 'inherit']
		});
		this.#process = started;
		for await (const line of createInterface(started.stdout)) {
			if (!line.startsWith('Passage is at')) {
				console.log(line);
				continue;
			}
			started.stdout.resume();
			return;
		}
		throw new Error('the server did not start');
	}

	async kill(): Promise<void> {
		const dying = this.#process;
		this.#process = undefined;
		if (dying?.exitCode !== null || dying.signalCode !== null) return;
		dying.kill('SIGKILL');
		await once(dying, 'exit');
	}
}
