// Measures the built app in a real browser against the usual design: `npm run bench`, `npm run bench -- --json FILE`;
// the plan for an exam alone: `npm run bench -- --plan`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { pendingBuild } from '../../scripts/build.js';
import { attempt } from '../../scripts/command.js';
import { SLOWED } from './browser.ts';
import { comparePlans } from './compare-plans.ts';
import { describeMachine, describeMeasuring } from './describe-run.ts';
import { formatTable } from './format-table.ts';
import { measureAll } from './measure-all.ts';
import { makeRows } from './rows.ts';

const { values } = parseArgs({
	options: { json: { type: 'string' }, plan: { type: 'boolean' } }
});
if (values.plan) {
	console.log(await comparePlans());
	process.exit(0);
}
const build = pendingBuild();
if (build && !(await attempt('Building', build))) process.exit(1);

const profile = mkdtempSync(join(tmpdir(), 'passage-bench-'));
try {
	const outcome = await measureAll(profile);
	const { ours, usual } = outcome;
	const rows = [...makeRows(ours[0], usual[0]), ...makeRows(ours[1], usual[1], `-${SLOWED}x`)];
	console.log(
		`\n${describeMachine(outcome)}\n\n${formatTable(rows)}\n\n${describeMeasuring(outcome)}`
	);
	console.log(`\n${await comparePlans()}`);
	if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows }, undefined, '\t')}\n`);
} finally {
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
