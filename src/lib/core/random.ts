/** A source of chance: each call gives the next number, 0 included to 1 excluded. */
export type Random = () => number;

/** The same numbers for the same seed, on every device: mulberry32 (Tommy Ettinger, public domain). */
export function random(seed: number): Random {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A new list with the same members, every order as likely as any other (Fisher–Yates). */
export function shuffle<Member>(list: readonly Member[], random: Random): Member[] {
	const shuffled = [...list];
	for (let last = shuffled.length - 1; last > 0; last--) {
		const pick = Math.floor(random() * (last + 1));
		[shuffled[last], shuffled[pick]] = [shuffled[pick] as Member, shuffled[last] as Member];
	}
	return shuffled;
}

/** A seed for a text: FNV-1a over its UTF-16 units, a whole number from 0 to 2³² − 1. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}
