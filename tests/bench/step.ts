import { stopwatch } from '../../scripts/command.js';

/** Does a thing that takes a while, and tells on the screen what it is and how long it took. */
export async function step<Value>(label: string, work: () => Promise<Value>): Promise<Value> {
	const elapsed = stopwatch();
	process.stderr.write(`${label} … `);
	const value = await work();
	process.stderr.write(`${elapsed()}\n`);
	return value;
}
