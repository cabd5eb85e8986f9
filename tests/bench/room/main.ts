// Measures a class quiz on the built app's own server, beside a server that does nothing else than what it must:
// `npm run bench:room`, `npm run bench:room -- --json FILE`, `-- --players 1000` for one size alone.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { pendingBuild } from '../../../scripts/build.js';
import { attempt } from '../../../scripts/command.js';
import { step } from '../step.ts';
import { measureRoom } from './measure-room.ts';
import { describeRows, makeRow } from './room-rows.ts';

/** Players in one room; the last in many rooms at once. */
const SIZES = [
	...[50, 200, 500, 1000, 2000].map((players) => ({ players, rooms: 1 })),
	{ players: 1500, rooms: 50 }
];

const { values } = parseArgs({
	options: { json: { type: 'string' }, players: { type: 'string' } }
});
const build = pendingBuild();
if (build && !(await attempt('Building', build))) process.exit(1);

const sizes = SIZES.filter(({ players }) => !values.players || players === Number(values.players));
const measured = [];
for (const size of sizes) {
	const where = size.rooms === 1 ? 'one room' : `${size.rooms} rooms`;
	measured.push(await step(`${size.players} players in ${where}`, () => measureRoom(size)));
}
const processors = cpus();
console.log(
	`\n${processors[0]?.model.trim()}, ${processors.length} cores; Node ${process.version}; load ${loadavg()
		.map((average) => average.toFixed(1))
		.join(' ')}. Joins over 5 s, responses over 2 s, three questions.\n`
);
console.log(describeRows(measured));
if (values.json) {
	const rows = measured.map(makeRow);
	writeFileSync(values.json, `${JSON.stringify({ rows }, undefined, '\t')}\n`);
}
