// Appends without end, and prints each event once it is acknowledged: `append-until-killed.js FOLDER NAME`.
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const [folder = '', name = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** @type {{ module: typeof import('../../../../src/lib/server/event-log/sqlite-event-log.ts') }} */
const { module } = await runnerImport('/src/lib/server/event-log/sqlite-event-log.ts', {
	root,
	configFile: false,
	logLevel: 'error',
	resolve: { alias: { $lib: `${root}src/lib` } }
});
const opened = module.openSqliteEventLog(folder);
if (!opened.ok) throw new Error(opened.error.kind);
const log = opened.value;

/** @param {number} writer */
async function appendOn(writer) {
	for (let n = 0; ; n++) {
		const event = `${writer}/${n}`;
		const appended = await log.append(`room-${name}`, event);
		if (appended.ok) process.stdout.write(`${event}\n`);
	}
}

for (let writer = 0; writer < 50; writer++) void appendOn(writer);
