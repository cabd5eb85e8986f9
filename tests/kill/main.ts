// Kills servers at random moments while a class responds, and sees that nothing acknowledged is lost or counted twice:
// `npm run test:kill [-- KILLS] [--players N] [--nats]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { findFreePort, makeCluster, program } from '../unit/server/event-log/nats-server.ts';

import { AppServer } from './app-server.ts';
import { ClassUnderFire } from './class-under-fire.ts';

/** What dies, and starts again at once. */
interface Victim {
	readonly start: () => Promise<void>;
	readonly kill: () => Promise<void>;
}

interface Battlefield {
	readonly urls: readonly string[];
	/** In turn. */
	readonly victims: readonly Victim[];
	readonly clear: () => Promise<void>;
}

const QUESTION_MILLIS = 600;
/** Later than a question takes, so that closing and revealing are hit too. */
const LATEST_KILL_MILLIS = 900;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		nats: { type: 'boolean', default: false },
		players: { type: 'string', default: '100' }
	}
});
const kills = Number(positionals[0] ?? 100);

async function oneServer(): Promise<Battlefield> {
	const folder = mkdtempSync(join(tmpdir(), 'passage-kill-'));
	const app = new AppServer(await findFreePort(), { PASSAGE_DATA: folder });
	await app.start();
	return {
		urls: [app.url],
		victims: [app],
		clear: async () => {
			await app.kill();
			rmSync(folder, { recursive: true });
		}
	};
}

/** Three nodes of the log and two of the app, which serve one room together. */
async function cluster(natsProgram: string): Promise<Battlefield> {
	const nodes = await makeCluster(natsProgram);
	await Promise.all(nodes.map((node) => node.start()));
	const PASSAGE_NATS = nodes.map(({ address }) => address).join();
	const apps = [
		new AppServer(await findFreePort(), { PASSAGE_NATS }),
		new AppServer(await findFreePort(), { PASSAGE_NATS })
	];
	await Promise.all(apps.map((app) => app.start()));
	return {
		urls: apps.map(({ url }) => url),
		victims: [apps[0], nodes[0], apps[1], nodes[1], apps[0], nodes[2]].filter((one) => !!one),
		clear: async () => {
			await Promise.all(apps.map((app) => app.kill()));
			await Promise.all(nodes.map((node) => node.remove()));
		}
	};
}

if (values.nats && !program) throw new Error('there is no nats-server');
const field = await (values.nats && program ? cluster(program) : oneServer());
try {
	const lesson = await ClassUnderFire.gather(field.urls, Number(values.players), kills);
	const startedAt = performance.now();
	for (let index = 0; index < kills; index++) {
		const victim = field.victims[index % field.victims.length];
		await lesson.play(index, QUESTION_MILLIS, async () => {
			await pause(Math.random() * LATEST_KILL_MILLIS);
			await victim?.kill();
			await victim?.start();
		});
		if (process.stdout.isTTY) process.stdout.write(`\r${index + 1} kills`);
	}
	await lesson.checkReport(kills);
	const seconds = Math.round((performance.now() - startedAt) / 1000);
	console.log(
		`${kills} kills in ${seconds} s: ${lesson.acknowledged} responses acknowledged, none lost, none counted twice`
	);
} finally {
	await field.clear();
}
