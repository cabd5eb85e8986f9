/** Gives something up when it has been silent for too long, or when it is given up altogether. */
export class Patience {
	readonly #given = new AbortController();
	readonly #outer: AbortSignal;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Silence ended it. */
	isTooLate = false;

	/** @param outer gives up too. `AbortSignal.any` would do, but Firefox 115 and Safari 16 lack it. */
	constructor(outer: AbortSignal) {
		this.#outer = outer;
		if (outer.aborted) this.#given.abort();
		else outer.addEventListener('abort', this.giveUp);
	}

	get signal(): AbortSignal {
		return this.#given.signal;
	}

	/** Begins anew to wait. */
	start(millis: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.isTooLate = true;
			this.giveUp();
		}, millis);
	}

	readonly giveUp = (): void => this.#given.abort();

	stop(): void {
		clearTimeout(this.#timer);
		this.#outer.removeEventListener('abort', this.giveUp);
	}
}
