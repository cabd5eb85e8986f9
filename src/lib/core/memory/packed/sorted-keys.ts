import { asciiText } from './ascii';

/** Every so many keys one stands whole, so that a search reads few of them. */
export const RUN = 16;
const NEW_LINE = 10;

export interface PackedKeys {
	readonly size: number;
	/** For each key how many letters it shares with the one before, how many it has of its own, and those. */
	readonly letters: Uint8Array;
	/** Where each run of sixteen begins. */
	readonly runs: Uint32Array;
}

/** Many sorted keys in little room, searched where they lie: front coding, as search engines keep their terms. */
export class SortedKeys {
	readonly packed: PackedKeys;

	constructor(packed: PackedKeys) {
		this.packed = packed;
	}

	get size(): number {
		return this.packed.size;
	}

	/** Whether the letters hold as many keys as they should, each made of the one before: bytes may be forged. */
	get isWhole(): boolean {
		const { letters } = this.packed;
		let count = 0;
		let length = 0;
		for (let at = 0; at < letters.length; count++) {
			const shared = letters[at] as number;
			const own = letters[at + 1] ?? letters.length;
			const end = at + 2 + own;
			if (shared > length || end > letters.length) return false;
			for (at += 2; at < end; at++) if (letters[at] === NEW_LINE) return false;
			length = shared + own;
		}
		return count === this.size;
	}

	/** The key's place; -1 where it is not among them. */
	find(key: string): number {
		const { letters, runs } = this.packed;
		let low = 0;
		let high = runs.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#compareWhole(key, runs[middle] as number) < 0) high = middle - 1;
			else low = middle;
		}
		let at = runs[low] ?? letters.length;
		const end = Math.min(this.size, (low + 1) * RUN);
		// Letters that the key shares with the entry last passed, which sorts before it.
		let matched = 0;
		for (let index = low * RUN; index < end; index++) {
			const shared = letters[at] as number;
			const own = letters[at + 1] as number;
			at += 2;
			if (shared < matched) return -1;
			if (shared === matched) {
				let letter = 0;
				while (letter < own && key.charCodeAt(shared + letter) === letters[at + letter]) letter++;
				matched = shared + letter;
				if (letter === own && matched === key.length) return index;
				const passed = letter === own || key.charCodeAt(matched) > (letters[at + letter] as number);
				if (!passed) return -1;
			}
			at += own;
		}
		return -1;
	}

	keyAt(place: number): string {
		const { letters, runs } = this.packed;
		let at = runs[Math.floor(place / RUN)] as number;
		let key = '';
		for (let index = place - (place % RUN); index <= place; index++) {
			const own = letters[at + 1] as number;
			key = key.slice(0, letters[at]) + asciiText(letters.subarray(at + 2, at + 2 + own));
			at += 2 + own;
		}
		return key;
	}

	/** All of them, ascending; for a hundred thousand much faster than one by one. */
	all(): string[] {
		if (this.size === 0) return [];
		const { letters } = this.packed;
		let lines = new Uint8Array(letters.length * 3 + 1024);
		let start = 0;
		let end = 0;
		for (let at = 0; at < letters.length;) {
			const shared = letters[at] as number;
			const own = letters[at + 1] as number;
			if (end + shared + own + 1 > lines.length) lines = grown(lines, end + shared + own + 1);
			lines.copyWithin(end, start, start + shared);
			lines.set(letters.subarray(at + 2, at + 2 + own), end + shared);
			start = end;
			end += shared + own;
			lines[end++] = NEW_LINE;
			at += 2 + own;
		}
		return asciiText(lines.subarray(0, end - 1)).split('\n');
	}

	#compareWhole(key: string, at: number): number {
		const { letters } = this.packed;
		const length = letters[at + 1] as number;
		const common = Math.min(length, key.length);
		for (let letter = 0; letter < common; letter++) {
			const difference = key.charCodeAt(letter) - (letters[at + 2 + letter] as number);
			if (difference !== 0) return difference;
		}
		return key.length - length;
	}
}

export function grown(bytes: Uint8Array<ArrayBuffer>, atLeast: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(Math.max(atLeast, bytes.length * 2));
	larger.set(bytes);
	return larger;
}
