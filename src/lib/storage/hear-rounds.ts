/* eslint-disable no-console -- the console is where fsrs-rs tells how far it has come */

/** Times that fsrs-rs goes over all items. */
const ROUNDS = 5;

/**
 * Calls `onRound` with 0–1 after each round of the fit that `work` makes. The progress that fsrs-browser
 * offers stands in shared memory, which a page may show to another thread only under headers that a
 * school's own server may not send. But fsrs-rs writes "epoch: 1 …" to the console after each round, from
 * within: its one sign of life while it holds the worker.
 */
export function hearRounds<Value>(onRound: (share: number) => void, work: () => Value): Value {
	const { info } = console;
	console.info = (line: unknown) => {
		const round = /^epoch: (\d+)/.exec(String(line))?.[1];
		if (round) onRound(Number(round) / ROUNDS);
	};
	try {
		return work();
	} finally {
		console.info = info;
	}
}
