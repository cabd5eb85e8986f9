import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

import { findNatsServer } from '../../../../scripts/find-nats-server.js';

/** Nothing where there is no nats-server: scripts/install-nats-server.js says why. */
export const program = findNatsServer();

/** A server of its own, with a folder and a port that it keeps over its deaths. */
export class NatsServer {
	readonly #program: string;
	readonly #clusterOptions: readonly string[];
	readonly #folder = mkdtempSync(join(tmpdir(), 'passage-nats-'));
	#process: ChildProcess | undefined;
	#port = 0;

	constructor(program: string, clusterOptions: readonly string[] = []) {
		this.#program = program;
		this.#clusterOptions = clusterOptions;
	}

	get address() {
		return `127.0.0.1:${this.#port}`;
	}

	async start() {
		this.#port ||= await findFreePort();
		const options = `-js -sd ${this.#folder} -a 127.0.0.1 -p ${this.#port}`.split(' ');
		const started = spawn(this.#program, [...options, ...this.#clusterOptions], {
			stdio: ['ignore', 'ignore', 'pipe']
		});
		this.#process = started;
		const lines: string[] = [];
		for await (const line of createInterface(started.stderr)) {
			lines.push(line);
			if (line.includes('Server is ready')) {
				started.stderr.resume();
				return;
			}
		}
		throw new Error(`nats-server did not start:\n${lines.join('\n')}`);
	}

	/** Neither reads nor answers for so long, as a machine that is swapping. */
	async stall(forMillis: number) {
		this.#process?.kill('SIGSTOP');
		await pause(forMillis);
		this.#process?.kill('SIGCONT');
	}

	async kill() {
		const dying = this.#process;
		this.#process = undefined;
		if (dying?.exitCode !== null || dying.signalCode !== null) return;
		dying.kill('SIGKILL');
		await once(dying, 'exit');
	}

	async remove() {
		await this.kill();
		rmSync(this.#folder, { recursive: true });
	}
}

/** Three servers that know each other. */
export async function makeCluster(program: string): Promise<NatsServer[]> {
	const ports = [await findFreePort(), await findFreePort(), await findFreePort()];
	const addresses = ports.map((port) => `nats://127.0.0.1:${port}`);
	return addresses.map((address) => {
		const options = `-n ${new URL(address).port} --cluster_name passage --cluster ${address}`;
		return new NatsServer(program, [...options.split(' '), '--routes', addresses.join(',')]);
	});
}

export async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	return typeof address === 'object' && address ? address.port : 0;
}
