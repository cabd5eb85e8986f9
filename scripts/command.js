import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));

// The project's own tools, and on Linux its own Node, come before the machine's.
process.env['PATH'] = join(root, 'node_modules', '.bin') + delimiter + process.env['PATH'];

/**
 * Runs a shell command in the project's folder and keeps all it prints, without colours.
 * @param {string} command
 * @param {Record<string, string>} [env] added to this process's own
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, env = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, {
			cwd: root,
			shell: true,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...env }
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		child.on('error', (error) => resolve({ ok: false, output: output + error.message }));
		child.on('close', (code) =>
			resolve({ ok: code === 0, output: stripVTControlCharacters(output) })
		);
	});
}

/** Starts a stopwatch; the function it returns reads it, as `12.3 s`. */
export function stopwatch() {
	const startedAt = performance.now();
	return () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Does a thing that takes a while, and prints its name, its time and, where it failed, all that it said.
 * @param {string} label
 * @param {() => Promise<{ ok: boolean, output: string }>} work
 * @returns {Promise<boolean>}
 */
export async function attempt(label, work) {
	const elapsed = stopwatch();
	process.stdout.write(`${label} … `);
	const { ok, output } = await work();
	console.log(ok ? elapsed() : `failed after ${elapsed()}\n\n${output}`);
	return ok;
}
