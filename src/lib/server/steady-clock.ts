import type { EpochMillis } from '$lib/core/memory/time';

/**
 * The machine's clock, but one that never goes back: where it is set back, this one goes on at its pace, and where it is
 * set forward, or the machine slept, this one follows.
 * @param now the machine's clock
 * @param elapsed ms since any moment, which nobody sets
 */
export function steadyClock(
	now: () => EpochMillis = () => Date.now(),
	elapsed: () => number = () => performance.now()
): () => EpochMillis {
	let startedAt = -Infinity;
	return () => {
		const elapsedMillis = elapsed();
		startedAt = Math.max(startedAt, now() - elapsedMillis);
		return Math.floor(startedAt + elapsedMillis);
	};
}
