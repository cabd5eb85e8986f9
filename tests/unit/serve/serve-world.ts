import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Stands in for the built app: the least that can stream, take its time, fail, and hear of the end. */
const HANDLER = `
	const say = (line) => process.stdout.write(line + '\\n');
	process.once('passage:close', (reason) => say('app closed after ' + reason));
	const replies = {
		'/stream'(response) {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write('data: first\\n\\n');
		},
		'/slow'(response) {
			process.once('SIGUSR2', () => response.end('finished'));
			say('slow began');
		},
		'/stay'(response) {
			setInterval(() => {}, 1000);
			response.end();
		},
		'/throw'() {
			throw new Error('a strange request');
		},
		'/addresses': (response) => response.end(process.env.PASSAGE_ADDRESSES)
	};
	export async function handler(request, response) {
		const { pathname } = new URL(request.url, 'http://localhost');
		if (pathname.startsWith('/api/v1/rooms/')) request.route = '/api/v1/rooms/[code]/commands';
		await (replies[pathname] ?? (() => response.end('ok')))(response);
	}
`;

/** scripts/serve.js in a process of its own, which ends with the test. */
export class ServeProcess {
	readonly #process: ChildProcess;
	readonly #reader: Interface;
	readonly lines: string[] = [];
	errors = '';
	readonly exited: Promise<number | null>;

	constructor(args: readonly string[] = [], env: Record<string, string> = {}) {
		const build = mkdtempSync(join(tmpdir(), 'passage-serve-'));
		writeFileSync(join(build, 'handler.js'), HANDLER);
		this.#process = spawn(process.execPath, [join(ROOT, 'scripts/serve.js'), ...args], {
			env: { PORT: '0', PASSAGE_BUILD: build, ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.exited = once(this.#process, 'close').then(([code]) => code as number | null);
		this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
		this.#reader = createInterface(this.#process.stdout!);
		this.#reader.on('line', (line) => this.lines.push(line));
		onTestFinished(async () => {
			this.#process.kill('SIGKILL');
			await this.exited;
			rmSync(build, { recursive: true });
		});
	}

	/** The first line that holds the text, once it is there. */
	async line(text: string): Promise<string> {
		for (;;) {
			const found = this.lines.find((line) => line.includes(text));
			if (found) return found;
			await once(this.#reader, 'line');
		}
	}

	async url(): Promise<string> {
		return (await this.line('Passage is at')).replace('Passage is at ', '');
	}

	/** Nobody reads any more what it prints. */
	stopReading() {
		this.#process.stdout?.destroy();
	}

	signal(name: NodeJS.Signals) {
		this.#process.kill(name);
	}

	/** What was logged, the readable lines left out. */
	get logged(): readonly Record<string, unknown>[] {
		return this.lines
			.filter((line) => line.startsWith('{'))
			.map((line) => JSON.parse(line) as Record<string, unknown>);
	}
}

/** The reply as soon as its headers are there. */
export async function open(url: string): Promise<IncomingMessage> {
	const [response] = (await once(get(url), 'response')) as [IncomingMessage];
	return response.setEncoding('utf8');
}

/** All that comes until the reply ends; fails where it is cut off. */
export async function textOf(response: IncomingMessage): Promise<string> {
	let text = '';
	for await (const part of response) text += part as string;
	return text;
}
