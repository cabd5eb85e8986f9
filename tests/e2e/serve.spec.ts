import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect, test as base } from '@playwright/test';

/** The built app in a process of its own, with all that it printed. */
interface Served {
	readonly url: string;
	readonly lines: readonly string[];
	readonly process: ChildProcess;
}

const test = base.extend<{ folder: string; serve: () => Promise<Served> }>({
	folder: async ({}, use) => {
		const folder = await mkdtemp(join(tmpdir(), 'passage-rooms-'));
		await use(folder);
		await rm(folder, { recursive: true });
	},
	serve: async ({ folder }, use) => {
		const processes: ChildProcess[] = [];
		await use(async () => {
			const process = spawn('node', ['scripts/serve.js'], {
				env: { ...globalThis.process.env, PORT: '0', HOST: '127.0.0.1', PASSAGE_DATA: folder },
				stdio: ['ignore', 'pipe', 'inherit']
			});
			processes.push(process);
			const lines: string[] = [];
			const reader = createInterface(process.stdout).on('line', (line) => lines.push(line));
			await once(reader, 'line');
			return { url: /http:\S+/.exec(lines[0] ?? '')?.[0] ?? '', lines, process };
		});
		for (const process of processes) {
			const ended = process.exitCode === null && once(process, 'exit');
			process.kill('SIGKILL');
			await ended;
		}
	}
});

const HOST_TOKEN = 'hostHostHostHostHost01';
const PLAYER_TOKEN = 'playPlayPlayPlayPlay01';

function post(url: string, token: string, body: object): Promise<Response> {
	return fetch(url, {
		method: 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
}

async function makeRoom({ url }: Served): Promise<string> {
	const made = await post(`${url}/api/v1/rooms`, HOST_TOKEN, {
		commandId: 'make',
		setId: 'minusma-departure',
		edition: 'en',
		questions: [{ itemId: 'agreement-aim', partId: 'whole' }],
		options: { changeable: true, speedBonus: false, ranksShown: false, teams: [] }
	});
	return ((await made.json()) as { code: string }).code;
}

const joinRoom = (url: string, code: string) =>
	post(`${url}/api/v1/rooms/${code}/commands`, PLAYER_TOKEN, {
		commandId: 'join',
		command: { kind: 'join', name: 'Aminata' }
	});

test('healthz says ok, and 503 where the rooms cannot be opened', async ({ serve }) => {
	const first = await serve();
	const well = await fetch(`${first.url}/healthz`);
	expect([well.status, await well.text()]).toEqual([200, 'ok']);
	const second = await serve();
	expect((await fetch(`${second.url}/healthz`)).status).toBe(503);
});

test('a signal ends streams and closes the log, and the next process goes on', async ({
	serve,
	folder
}) => {
	const first = await serve();
	const code = await makeRoom(first);
	expect((await joinRoom(first.url, code)).status).toBe(200);
	const stream = await fetch(`${first.url}/api/v1/rooms/${code}/stream?view=player&after=`, {
		headers: { authorization: `Bearer ${PLAYER_TOKEN}`, accept: 'text/event-stream' }
	});
	const ended = once(first.process, 'exit');
	first.process.kill('SIGTERM');
	expect(await stream.text()).toContain('data: ');
	expect(await ended).toEqual([0, null]);
	expect(await readdir(folder)).toEqual(['rooms.db']);

	const second = await serve();
	const room = await fetch(`${second.url}/api/v1/rooms/${code}/stream?view=screen&after=`, {
		headers: { accept: 'application/json' }
	});
	expect(await room.text()).toContain('Aminata');
});

test('nothing it prints names a pupil, a room or a token', async ({ serve }) => {
	const served = await serve();
	const code = await makeRoom(served);
	await joinRoom(served.url, code);
	await fetch(`${served.url}/join?code=${code}`);
	const ended = once(served.process.stdout!, 'close');
	served.process.kill('SIGTERM');
	await ended;
	const all = served.lines.join('\n');
	expect(all).toContain('"route":"/api/v1/rooms/[code]/commands"');
	for (const secret of ['Aminata', code, HOST_TOKEN, PLAYER_TOKEN, '127.0.0.1'])
		expect(all).not.toContain(secret);
});
