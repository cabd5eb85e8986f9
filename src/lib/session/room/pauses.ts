/** Between tries, in ms: short ones, so that a phone is back within seconds of its network. */
const FIRST = 250;
const LONGEST = 5000;

/** Growing pauses between tries, each cut short by `wake`. Jitter keeps a class from coming back all at once. */
export class Pauses {
	readonly #chance: () => number;
	readonly #wakers = new Set<() => void>();

	/** @param chance 0–1 */
	constructor(chance: () => number = Math.random) {
		this.#chance = chance;
	}

	/**
	 * @param failures in a row, from 1
	 * @param leastMillis what the server asked to be given
	 */
	async take(failures: number, signal: AbortSignal, leastMillis = 0): Promise<void> {
		const full = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
		await this.sleep(leastMillis + full * (0.5 + this.#chance() / 2), signal);
	}

	/** Ends early when woken or given up. */
	sleep(millis: number, signal: AbortSignal): Promise<void> {
		if (signal.aborted) return Promise.resolve();
		return new Promise((resolve) => {
			const end = () => {
				clearTimeout(timer);
				this.#wakers.delete(end);
				signal.removeEventListener('abort', end);
				resolve();
			};
			const timer = setTimeout(end, millis);
			this.#wakers.add(end);
			signal.addEventListener('abort', end);
		});
	}

	/** The network or the person is back: whoever waits tries now. */
	wake(): void {
		for (const end of [...this.#wakers]) end();
	}
}
