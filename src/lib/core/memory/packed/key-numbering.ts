import { asciiText } from './ascii';
import { grown, type SortedKeys } from './sorted-keys';

/** Two counts of a byte each make a key. */
const LONGEST = 510;
const FREE = -1;

/**
 * Gives equal keys of many blocks one number, counted from 0 in the order in which they first come. It compares keys
 * as the bytes they lie in: a text of each of a million would take most of the time of folding a log.
 */
export class KeyNumbering {
	#count = 0;
	/** Of the keys by their hashes, never more than half full: the number of each, or `FREE`. */
	#slots = new Int32Array(1 << 10).fill(FREE);
	#hashes = new Uint32Array(1 << 9);
	/** Where the letters of each begin. */
	#starts = new Uint32Array((1 << 9) + 1);
	#letters = new Uint8Array(1 << 14);

	/** @param keys whole ones, see `SortedKeys.isWhole` @returns the number of each */
	numbersOf({ size, packed: { letters } }: SortedKeys): Uint32Array {
		const numbers = new Uint32Array(size);
		const key = new Uint8Array(LONGEST);
		// FNV-1a of each beginning of the key: a neighbour shares most of it.
		const hashes = new Uint32Array(LONGEST + 1).fill(0x811c9dc5, 0, 1);
		for (let index = 0, at = 0; index < size; index++) {
			const shared = letters[at++] as number;
			const length = shared + (letters[at++] as number);
			let hash = hashes[shared] as number;
			for (let place = shared; place < length; place++) {
				const letter = letters[at++] as number;
				hash = Math.imul(hash ^ letter, 0x01000193);
				key[place] = letter;
				hashes[place + 1] = hash;
			}
			numbers[index] = this.#numberOf(key, length, hash >>> 0);
		}
		return numbers;
	}

	/** All keys by their numbers. */
	list(): string[] {
		return Array.from({ length: this.#count }, (_, number) =>
			asciiText(this.#letters.subarray(this.#starts[number], this.#starts[number + 1]))
		);
	}

	#numberOf(key: Uint8Array, length: number, hash: number): number {
		const mask = this.#slots.length - 1;
		let slot = (hash ^ (hash >>> 15)) & mask;
		for (let known = this.#slots[slot] as number; known !== FREE;) {
			if (this.#hashes[known] === hash && this.#isKey(known, key, length)) return known;
			slot = (slot + 1) & mask;
			known = this.#slots[slot] as number;
		}
		this.#slots[slot] = this.#count;
		return this.#add(key, length, hash);
	}

	#isKey(number: number, key: Uint8Array, length: number): boolean {
		const start = this.#starts[number] as number;
		if ((this.#starts[number + 1] as number) - start !== length) return false;
		// Neighbours differ at their ends.
		for (let place = length - 1; place >= 0; place--)
			if (this.#letters[start + place] !== key[place]) return false;
		return true;
	}

	#add(key: Uint8Array, length: number, hash: number): number {
		const number = this.#count++;
		const start = this.#starts[number] as number;
		if (start + length > this.#letters.length) this.#letters = grown(this.#letters, start + length);
		this.#letters.set(key.subarray(0, length), start);
		this.#hashes[number] = hash;
		this.#starts[number + 1] = start + length;
		if (this.#count * 2 === this.#slots.length) this.#makeRoom();
		return number;
	}

	#makeRoom(): void {
		const size = this.#slots.length * 2;
		const [hashes, starts] = [new Uint32Array(size / 2), new Uint32Array(size / 2 + 1)];
		hashes.set(this.#hashes);
		starts.set(this.#starts);
		this.#hashes = hashes;
		this.#starts = starts;
		this.#slots = new Int32Array(size).fill(FREE);
		for (let number = 0; number < this.#count; number++) {
			const hash = hashes[number] as number;
			let slot = (hash ^ (hash >>> 15)) & (size - 1);
			while (this.#slots[slot] !== FREE) slot = (slot + 1) & (size - 1);
			this.#slots[slot] = number;
		}
	}
}
