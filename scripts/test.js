// Runs everything and ends with `N passed, N failed`.
// A part of it: `npm test -- checks`, `npm test -- unit [pattern]`, `npm test -- kill`, `npm test -- e2e [pattern]`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pendingBuild } from './build.js';
import { root, run, stopwatch } from './command.js';

/** @typedef {{ ok: boolean, output: string }} Outcome */
/** @typedef {{ passed: number, failed: number, notRun?: number }} Count */

const [part, ...patterns] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'passage-test-'));
const total = { passed: 0, failed: 0 };

/** @param {string} name */
const wanted = (name) => part === undefined || part === name;

/**
 * Runs one step, prints its line and, where it failed, all that it said.
 * @param {string} label
 * @param {() => Promise<Outcome>} work
 * @param {() => Count | undefined} [readCount] for a step that is many tests; otherwise it counts one
 */
async function step(label, work, readCount = () => undefined) {
	const elapsed = stopwatch();
	const { ok, output } = await work();
	const count = readCount();
	total.passed += count?.passed ?? (ok ? 1 : 0);
	total.failed += ok ? (count?.failed ?? 0) : Math.max(1, count?.failed ?? 0);
	const tests = count ? `${count.passed + count.failed} tests`.padStart(12) : '';
	const notRun = count?.notRun ? `, ${count.notRun} not run` : '';
	console.log(
		`${ok ? 'ok    ' : 'FAILED'} ${label.padEnd(12)}${elapsed().padStart(8)}${tests}${notRun}`
	);
	if (!ok) console.log(`\n${output.trim()}\n`);
	return ok;
}

/**
 * Reads a JSON report; nothing where the runner did not come to write one.
 * @param {string} file
 * @param {(report: any) => Count} count
 */
const reported = (file, count) => () => {
	try {
		return count(JSON.parse(readFileSync(join(folder, file), 'utf8')));
	} catch {
		return undefined;
	}
};

/** Every script of package.json called `check:…`, two at a time. */
async function checks() {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));
	const worker = async () => {
		for (let name = names.shift(); name; name = names.shift()) {
			const command = `node --run ${name}`;
			await step(name.slice('check:'.length), () => run(command));
		}
	};
	await Promise.all([worker(), worker()]);
}

const unit = () =>
	step(
		'unit',
		() => {
			const report = JSON.stringify(join(folder, 'unit.json'));
			return run(
				`vitest run --reporter=default --reporter=json --outputFile.json=${report} ${quoted(patterns)}`
			);
		},
		reported('unit.json', (report) => ({
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			notRun: report.numPendingTests
		}))
	);

const stories = () =>
	step(
		'stories',
		() =>
			run(`playwright test --reporter=dot,json ${quoted(patterns)}`, {
				PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'stories.json')
			}),
		reported('stories.json', ({ stats }) => ({
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky
		}))
	);

/** @param {readonly string[]} words */
const quoted = (words) => words.map((word) => JSON.stringify(word)).join(' ');

/** Three of the hundred kills of `npm run test:kill`. */
const kill = () => step('kill', () => run('node tests/kill/main.ts 3'));

const unchanged = async () => ({ ok: true, output: '' });
const notBuilt = async () => ({ ok: false, output: 'Not run, as the build failed.' });

const elapsed = stopwatch();
// First, since it also writes the types and messages that the checks read.
const built = part === 'unit' || (await step('build', pendingBuild() ?? unchanged));
if (wanted('checks')) await checks();
if (wanted('unit')) await unit();
if (wanted('kill')) await (built ? kill() : step('kill', notBuilt));
if (wanted('e2e')) await (built ? stories() : step('stories', notBuilt));
rmSync(folder, { recursive: true });
console.log(`\n${elapsed()}\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
