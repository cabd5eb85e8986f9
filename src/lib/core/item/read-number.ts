import { foldWords } from './fold-words';
import { wordsOfLanguage } from './language-words';

export interface NumberReading {
	readonly value: number;
	/** Folded words before the number and after it. */
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/** Folded short forms after a numeral: `11.7 k`, `3 m`, `2 bn`. */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
	['k', 1e3],
	['m', 1e6],
	['mn', 1e6],
	['mio', 1e6],
	['bn', 1e9],
	['md', 1e9],
	['mds', 1e9],
	['mrd', 1e9]
]);

/**
 * The number in a text that holds just one: digits in the language's way, number words, or both
 * (`11.7 thousand`). Undefined for none, for several (a range, a fraction), and next to a negation.
 *
 * @param metres `m` after the number is the unit, not a million.
 */
export function readNumber(
	text: string,
	language: string,
	metres = false
): NumberReading | undefined {
	const words = foldWords(text, language);
	const { negations, articles } = wordsOfLanguage(language);
	if (words.some((word) => negations.has(word))) return undefined;
	const places = [...words.keys()].filter((index) => isNumeral(words[index] ?? ''));
	const place = places[0] ?? oneIn(words, articles);
	if (place === undefined || places.length > 1) return undefined;

	const digits = words[place] ?? '';
	const next = words[place + 1] ?? '';
	const scale = metres && next === 'm' ? undefined : SHORT_SCALES.get(next);
	const before = words.slice(0, place);
	const sign = before.at(-1) === 'minus' || before.join(' ') === 'moins' ? -1 : 1;
	return {
		value: sign * (isNumeral(digits) ? Number(digits) : 1) * (scale ?? 1),
		before,
		after: words.slice(place + (scale === undefined ? 1 : 2))
	};
}

function isNumeral(word: string): boolean {
	return /^\d+(\.\d+)?$/.test(word);
}

/** French `un` and `une` are articles; alone with a unit they are the number. */
function oneIn(words: readonly string[], articles: ReadonlySet<string>): number | undefined {
	const index = words.findIndex((word) => articles.has(word) && /^une?$/.test(word));
	return index === -1 ? undefined : index;
}
