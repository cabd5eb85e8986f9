import type { RoomName } from './event-log';

/** Wakes the readers of a room when something has arrived in it. */
export class Arrivals {
	#waiting = new Map<RoomName, Set<() => void>>();

	/** Resolves at the next arrival in the room, or when the signal aborts. */
	next(room: RoomName, signal: AbortSignal): Promise<void> {
		if (signal.aborted) return Promise.resolve();
		return new Promise((resolve) => {
			const readers = this.#waiting.get(room) ?? new Set();
			const wake = () => {
				signal.removeEventListener('abort', wake);
				readers.delete(wake);
				if (readers.size === 0) this.#waiting.delete(room);
				resolve();
			};
			this.#waiting.set(room, readers.add(wake));
			signal.addEventListener('abort', wake);
		});
	}

	announce(room: RoomName): void {
		for (const wake of [...(this.#waiting.get(room) ?? [])]) wake();
	}
}
