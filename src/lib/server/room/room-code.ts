import { hash } from 'node:crypto';

import type { TokenHash } from '$lib/core/room/room-event';
import { isUnkindName } from '$lib/core/room/word-filter';

/** A room's code, which is also its name in the log: `KORA42`. */
export type RoomCode = string;

/** Letters that are not taken for one another, on a wall or when said aloud. */
const CONSONANTS = 'BDFGKLMNPRSTVZ';
const VOWELS = 'AEIOU';
const LETTERS = [CONSONANTS, VOWELS, CONSONANTS, VOWELS];

/** As somebody may have typed it; undefined for what is no code. */
export function readCode(typed: string): RoomCode | undefined {
	const code = typed.replace(/[\s-]/g, '').toUpperCase();
	return /^[A-Z]{4}[0-9]{2}$/.test(code) ? code : undefined;
}

/**
 * Codes to try for a new room, the same again for the same host and command, so that a repetition finds the room that it
 * made.
 */
export function* codesFor(host: TokenHash, commandId: string): Generator<RoomCode> {
	for (let counter = 0; ; counter++) {
		const code = codeOf(hash('sha256', `${host} ${commandId} ${counter}`, 'hex'));
		if (!isUnkindName(code.slice(0, 4))) yield code;
	}
}

function codeOf(hex: string): RoomCode {
	let chance = parseInt(hex.slice(0, 12), 16);
	const take = (count: number) => {
		const taken = chance % count;
		chance = Math.floor(chance / count);
		return taken;
	};
	const letters = LETTERS.map((alphabet) => alphabet[take(alphabet.length)]).join('');
	return letters + String(take(100)).padStart(2, '0');
}
