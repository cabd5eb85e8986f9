import { failed, ok, type Result } from '../result';
import type { Card } from './card';
import { GRADES } from './event';

/** Raised whenever the fold or this layout changes, so that older snapshots are folded anew. */
const FORMAT = 1;

/** Stability, difficulty, last moment. */
const REALS = 3;
/** Reviews, lapses, first, last and due day, last grade, suspended. */
const INTEGERS = 7;

/** Cards as a few large values, which a browser stores and reads many times faster than an object a card. */
export interface PackedCards {
	readonly format: number;
	/** Card keys, sorted, one a line. */
	readonly keys: string;
	/** Their newest event ids, one a line. */
	readonly lastEventIds: string;
	readonly reals: Float64Array;
	/** Apart from the reals, because a browser keeps small integers without an object each. */
	readonly integers: Int32Array;
	/** FNV-1a over the numbers and the lengths of the texts. */
	readonly checksum: number;
}

/** The same cards give the same bytes, whatever order they come in. */
export function packCards(cards: Iterable<Card>): PackedCards {
	const sorted = [...cards].sort((a, b) => (a.key < b.key ? -1 : 1));
	const reals = new Float64Array(sorted.length * REALS);
	const integers = new Int32Array(sorted.length * INTEGERS);
	for (let index = 0, real = 0, integer = 0; index < sorted.length; index++) {
		const card = sorted[index] as Card;
		reals[real++] = card.stability;
		reals[real++] = card.difficulty;
		reals[real++] = card.lastAtMillis;
		integers[integer++] = card.reviewCount;
		integers[integer++] = card.lapseCount;
		integers[integer++] = card.firstDay;
		integers[integer++] = card.lastDay;
		integers[integer++] = card.dueDay;
		integers[integer++] = GRADES.indexOf(card.lastGrade);
		integers[integer++] = card.suspended ? 1 : 0;
	}
	const packed = {
		format: FORMAT,
		keys: sorted.map(({ key }) => key).join('\n'),
		lastEventIds: sorted.map(({ lastEventId }) => lastEventId).join('\n'),
		reals,
		integers
	};
	return { ...packed, checksum: checksum(packed) };
}

/** `damaged` for anything that `packCards` did not write, an older format included. */
export function unpackCards(stored: unknown): Result<Card[], 'damaged'> {
	if (!isPacked(stored) || stored.checksum !== checksum(stored)) return failed('damaged');
	const { reals, integers } = stored;
	const keys = stored.keys === '' ? [] : stored.keys.split('\n');
	const lastEventIds = stored.keys === '' ? [] : stored.lastEventIds.split('\n');
	const whole =
		lastEventIds.length === keys.length &&
		reals.length === keys.length * REALS &&
		integers.length === keys.length * INTEGERS;
	if (!whole) return failed('damaged');
	const cards: Card[] = [];
	for (let index = 0, real = 0, integer = 0; index < keys.length; index++) {
		cards.push({
			key: keys[index] as string,
			stability: reals[real] as number,
			difficulty: reals[real + 1] as number,
			reviewCount: integers[integer] as number,
			lapseCount: integers[integer + 1] as number,
			firstDay: integers[integer + 2] as number,
			lastDay: integers[integer + 3] as number,
			lastAtMillis: reals[real + 2] as number,
			lastGrade: GRADES[integers[integer + 5] as number] ?? 'again',
			lastEventId: lastEventIds[index] as string,
			dueDay: integers[integer + 4] as number,
			suspended: integers[integer + 6] === 1
		});
		real += REALS;
		integer += INTEGERS;
	}
	return ok(cards);
}

function isPacked(stored: unknown): stored is PackedCards {
	if (typeof stored !== 'object' || stored === null) return false;
	const { format, keys, lastEventIds, reals, integers } = stored as Partial<PackedCards>;
	return (
		format === FORMAT &&
		typeof keys === 'string' &&
		typeof lastEventIds === 'string' &&
		reals instanceof Float64Array &&
		integers instanceof Int32Array
	);
}

function checksum({ keys, lastEventIds, reals, integers }: Omit<PackedCards, 'checksum'>): number {
	const realWords = new Uint32Array(reals.buffer, reals.byteOffset, reals.length * 2);
	let hash = 0x811c9dc5;
	const mix = (word: number) => (hash = Math.imul(hash ^ word, 0x01000193));
	mix(keys.length);
	mix(lastEventIds.length);
	for (let index = 0; index < realWords.length; index++) mix(realWords[index] as number);
	for (let index = 0; index < integers.length; index++) mix(integers[index] as number);
	return hash >>> 0;
}
