import { foldLetters } from '../item/fold-letters';
import type { Refusal } from './refusal';
import type { PlayerId } from './room-event';
import type { RoomState } from './room-state';

/** In code points. */
export const LONGEST_NAME = 24;

/** What changes direction, joins or parts unseen, the byte order mark among it, which is no space. */
const FORMAT = /\p{Cf}/gu;
/** Controls, halves of characters, and private ones. */
const NO_TEXT = /[\p{Cc}\p{Cs}\p{Co}]/gu;
/** Letters and marks by name that show nothing: fillers, the empty Braille cell, variation selectors. */
const BLANK =
	/[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\u{e0100}-\u{e01ef}]/gu;
/** Marks heaped on one letter, which would cover the lines above; three are more than any orthography of ours needs. */
const HEAPED = /(\p{M}{3})\p{M}+/gu;

/** A name as it is kept and shown; may come out empty. */
export function cleanName(name: string): string {
	return name
		.replace(FORMAT, '')
		.replace(/[\s\p{Z}]+/gu, ' ')
		.replace(NO_TEXT, '')
		.replace(BLANK, '')
		.normalize('NFC')
		.replace(HEAPED, '$1')
		.replace(/ +/g, ' ')
		.trim();
}

/** Equal for names that would be taken for one another: case, accents, spaces and punctuation left out. */
export function nameKey(name: string): string {
	return foldLetters(name).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** Whether a cleaned name can be a player's; their own name is theirs already. */
export function judgeName(room: RoomState, name: string, playerId: PlayerId): Refusal | undefined {
	const key = nameKey(name);
	if (key === '') return 'name-empty';
	if ([...name].length > LONGEST_NAME) return 'name-too-long';
	// No list made of the players: a class of thousands joins within seconds.
	for (const player of room.players.values())
		if (player.nameKey === key && player.id !== playerId && !player.kicked) return 'name-taken';
	return undefined;
}
