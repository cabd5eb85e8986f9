/** Names remembered before those that are fresh again are looked for, and forgotten. */
const MANY_NAMES = 10_000;

interface Bucket {
	left: number;
	atMillis: number;
}

/** So many at once, and as many again over a time: a bucket that fills evenly. */
export class RateLimit {
	readonly #most: number;
	readonly #perMilli: number;
	readonly #buckets = new Map<string, Bucket>();
	#forgetAtSize = MANY_NAMES;

	constructor(most: number, overSeconds: number) {
		this.#most = most;
		this.#perMilli = most / (overSeconds * 1000);
	}

	/** Whether one more may be; if so, it is counted. */
	take(name: string, nowMillis = performance.now()): boolean {
		const bucket = this.#buckets.get(name) ?? { left: this.#most, atMillis: nowMillis };
		const left = this.#leftIn(bucket, nowMillis);
		this.#buckets.set(name, { left: left >= 1 ? left - 1 : left, atMillis: nowMillis });
		if (this.#buckets.size > this.#forgetAtSize) this.#forgetFresh(nowMillis);
		return left >= 1;
	}

	#leftIn({ left, atMillis }: Bucket, nowMillis: number): number {
		return Math.min(this.#most, left + (nowMillis - atMillis) * this.#perMilli);
	}

	#forgetFresh(nowMillis: number): void {
		for (const [name, bucket] of this.#buckets)
			if (this.#leftIn(bucket, nowMillis) >= this.#most) this.#buckets.delete(name);
		// Where few were fresh, not again for each name to come.
		this.#forgetAtSize = Math.max(MANY_NAMES, this.#buckets.size * 2);
	}
}
