import type { Item } from '../core/item/item';
import { plainText } from '../core/item/text';

/** How often the key of a `choice` item is its longest option. */
export interface KeyLengthRanks {
	/** `choice` items in which one option alone is the longest; ties tell nothing. */
	readonly items: number;
	/** Of them, those in which it is the key. */
	readonly longest: number;
	/** How many that would be by chance, on average. */
	readonly chance: number;
	/** Chance of at least so many if any option were as likely to be the longest, 0–1. */
	readonly probability: number;
}

export function keyLengthRanks(items: readonly Item[]): KeyLengthRanks {
	const chances: number[] = [];
	let longest = 0;
	for (const item of items) {
		if (item.type !== 'choice') continue;
		const key = plainText(item.key).length;
		const others = item.distractors.map(({ text }) => plainText(text).length);
		const most = Math.max(...others);
		if ([key, ...others].filter((length) => length === Math.max(key, most)).length > 1) continue;
		chances.push(1 / (others.length + 1));
		if (key > most) longest++;
	}
	const chance = chances.reduce((sum, each) => sum + each, 0);
	return { items: chances.length, longest, chance, probability: atLeast(longest, chances) };
}

/** Chance of at least `least` successes in independent trials, each with its own chance (Poisson binomial). */
function atLeast(least: number, chances: readonly number[]): number {
	let exactly = [1];
	for (const chance of chances) {
		exactly = [...exactly, 0].map(
			(miss, count) => miss * (1 - chance) + (exactly[count - 1] ?? 0) * chance
		);
	}
	return exactly.slice(least).reduce((sum, each) => sum + each, 0);
}
