import { primaryLanguage } from './numeral';

interface NumberWords {
	/** Whole numbers below a hundred that are one word. */
	readonly small: ReadonlyMap<string, number>;
	readonly hundreds: ReadonlySet<string>;
	readonly scales: ReadonlyMap<string, number>;
	readonly and: string;
	/** How much may still be added after a word: nine after twenty, nineteen after soixante. */
	readonly roomAfter: (value: number) => number;
	/** Words that are a number only among other number words: `un million`, but not `un mois`. */
	readonly articles: ReadonlySet<string>;
}

function numbered(words: string, step = 1, first = 0): [string, number][] {
	return words.split(' ').map((word, index) => [word, first + index * step]);
}

const ENGLISH: NumberWords = {
	small: new Map([
		...numbered(
			'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
				'fifteen sixteen seventeen eighteen nineteen'
		),
		...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 10, 20),
		['dozen', 12]
	]),
	hundreds: new Set(['hundred', 'hundreds']),
	scales: new Map([
		['thousand', 1e3],
		['thousands', 1e3],
		['million', 1e6],
		['millions', 1e6],
		['billion', 1e9],
		['billions', 1e9],
		['trillion', 1e12],
		['trillions', 1e12]
	]),
	and: 'and',
	roomAfter: (value) => (value >= 20 && value % 10 === 0 ? 10 : 0),
	articles: new Set()
};

const FRENCH: NumberWords = {
	small: new Map([
		...numbered(
			'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
		),
		...numbered('vingt trente quarante cinquante soixante septante huitante nonante', 10, 20),
		['une', 1],
		['vingts', 20],
		['octante', 80]
	]),
	hundreds: new Set(['cent', 'cents']),
	scales: new Map([
		['mille', 1e3],
		['million', 1e6],
		['millions', 1e6],
		['milliard', 1e9],
		['milliards', 1e9],
		['billion', 1e12],
		['billions', 1e12]
	]),
	and: 'et',
	roomAfter: (value) => (value === 60 ? 20 : value >= 10 && value % 10 === 0 ? 10 : 0),
	articles: new Set(['un', 'une'])
};

/**
 * Replaces each longest run of folded words that reads as one number by its digits:
 * `three million` and `3 million` → `3000000`, `quatre vingt dix sept` → `97`.
 */
export function digitsForNumberWords(words: readonly string[], language: string): string[] {
	const primary = primaryLanguage(language);
	const vocabulary = primary === 'en' ? ENGLISH : primary === 'fr' ? FRENCH : undefined;
	if (!vocabulary) return [...words];
	const replaced: string[] = [];
	for (let start = 0; start < words.length;) {
		const run = longestNumber(words, start, vocabulary);
		replaced.push(run ? plainDigits(run.value) : (words[start] ?? ''));
		start = run ? run.end : start + 1;
	}
	return replaced;
}

/** Longer than any number that somebody types in words. */
const LONGEST_RUN = 14;

function longestNumber(
	words: readonly string[],
	start: number,
	vocabulary: NumberWords
): { readonly value: number; readonly end: number } | undefined {
	for (let end = Math.min(words.length, start + LONGEST_RUN); end > start; end--) {
		const run = words.slice(start, end);
		// A lone numeral stays as typed, however long; a lone article is no number.
		if (run.length === 1 && (/\d/.test(run[0] ?? '') || vocabulary.articles.has(run[0] ?? ''))) {
			return undefined;
		}
		const value = readNumberWords(run, vocabulary);
		if (value !== undefined) return { value, end };
	}
	return undefined;
}

function readNumberWords(words: readonly string[], vocabulary: NumberWords): number | undefined {
	const { small, hundreds, scales, and, roomAfter } = vocabulary;
	let total = 0;
	/** What stands before the next scale word. */
	let group: number | undefined;
	/** What comes next in the group is smaller than this. */
	let room = 0;
	let lastScale = Infinity;
	for (const [index, word] of words.entries()) {
		const value = /^\d+(\.\d+)?$/.test(word) ? Number(word) : small.get(word);
		const scale = scales.get(word);
		if (word === and) {
			if (index === 0 || index === words.length - 1) return undefined;
		} else if (scale !== undefined) {
			if (scale >= lastScale || (group === undefined && index > 0)) return undefined;
			total += (group ?? 1) * scale;
			lastScale = scale;
			group = undefined;
		} else if (hundreds.has(word)) {
			if ((group ?? 1) >= 100) return undefined;
			group = (group ?? 1) * 100;
			room = 100;
		} else if (value === undefined) {
			return undefined;
		} else if (group === undefined) {
			group = value;
			room = small.has(word) ? roomAfter(value) : 0;
		} else if (vocabulary === FRENCH && value === 20 && group % 100 === 4) {
			group += 76;
			room = 20;
		} else if (value > 0 && value < room && small.has(word)) {
			group += value;
			room = roomAfter(value);
		} else {
			return undefined;
		}
	}
	if ((group ?? 0) >= lastScale) return undefined;
	return total + (group ?? 0);
}

/** Without the crumbs of binary fractions: 2.3 × 1,000,000 is 2300000. */
function plainDigits(value: number): string {
	return String(Number(value.toPrecision(15)));
}
