import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { StudySet } from '../../../src/lib/core/item/study-set';
import type { DriverPlan, DriverTimes } from './driver.ts';
import { peakMebibytes } from './process-usage.ts';

const SET_ID = 'minusma-departure';
const QUESTIONS = 3;

export interface RoomSize {
	readonly players: number;
	readonly rooms: number;
}

export interface Measured extends RoomSize {
	readonly app: DriverTimes;
	/** The same from the bare server. */
	readonly limit: DriverTimes;
	readonly peakMebibytes: number;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const built = (path: string) => fileURLToPath(new URL(`../../../build/${path}`, import.meta.url));

/** A server of its own for each, so that nothing is warm and memory is one size's. */
export async function measureRoom(size: RoomSize): Promise<Measured> {
	const folder = mkdtempSync(join(tmpdir(), 'passage-room-'));
	try {
		let peak = 0;
		const app = await serving(
			[fileURLToPath(new URL('../../../scripts/serve.js', import.meta.url))],
			{ PORT: '0', HOST: '127.0.0.1', PASSAGE_DATA: folder },
			async (port, pid) => {
				const times = await driveFrom(size, port, pid);
				peak = peakMebibytes(pid);
				return times;
			}
		);
		const limit = await serving(
			[here('bare-server.js'), JSON.stringify(app.bytesByStep)],
			{},
			(port, pid) => driveFrom(size, port, pid)
		);
		return { ...size, app, limit, peakMebibytes: peak };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function serving<Value>(
	args: readonly string[],
	env: Record<string, string>,
	work: (port: number, pid: number) => Promise<Value>
): Promise<Value> {
	const server = spawn(process.execPath, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const address = /http:\/\/[^\s"]+/.exec(await firstLineWithAddress(server.stdout));
		return await work(Number(new URL(address?.[0] ?? '').port), server.pid as number);
	} finally {
		await end(server);
	}
}

async function firstLineWithAddress(output: Readable): Promise<string> {
	for await (const line of createInterface(output)) {
		if (!/http:/.test(String(line))) continue;
		// Whatever it prints later on must not fill the pipe.
		output.resume();
		return String(line);
	}
	throw new Error('the server ended before it was there');
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGKILL');
	await ended;
}

async function driveFrom(size: RoomSize, port: number, serverPid: number): Promise<DriverTimes> {
	const plan: DriverPlan = { ...size, port, serverPid, setId: SET_ID, itemIds: choiceItemIds() };
	const driver = spawn(process.execPath, [here('driver.ts'), JSON.stringify(plan)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let text = '';
	driver.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
	const [code] = (await once(driver, 'close')) as [number];
	if (code !== 0) throw new Error(`the driver of ${size.players} players ended with ${code}`);
	return JSON.parse(text) as DriverTimes;
}

function choiceItemIds(): string[] {
	const set = JSON.parse(
		readFileSync(built(`prerendered/sets/${SET_ID}/en.json`), 'utf8')
	) as StudySet;
	const choices = set.items.filter(
		(item) => item.type === 'choice' && item.distractors.length === 3
	);
	return choices.slice(0, QUESTIONS).map(({ id }) => id);
}
