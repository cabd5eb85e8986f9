import { foldLetters } from './fold-letters';
import { wordsOfLanguage } from './language-words';
import { monthOfName } from './month-names';
import { digitsForNumberWords } from './number-words';
import { plainNumerals } from './numeral';

const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
	...ordinals('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
	...ordinals(
		'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'
	),
	['premiere', 1],
	['seconde', 2]
]);

function ordinals(words: string): [string, number][] {
	return words.split(' ').map((word, index) => [word, index + 1]);
}

/**
 * The words of a text as grading compares them: folded letters, no punctuation, and every number,
 * ordinal and month in one form that has a digit in it (`11700`, `3#`, `month6`). Signs that carry
 * meaning are words of their own: `%` and signs of currency.
 */
export function foldWords(text: string, language: string): string[] {
	const written = wordsOfLanguage(language).contractions.reduce(
		(folded, [pattern, replacement]) => folded.replace(pattern, replacement),
		foldLetters(text)
	);
	const words = plainNumerals(written, language)
		.replace(/^[-–](?=\d)/, 'minus ')
		.replace(/'/g, '')
		.replace(/(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu, (initials) =>
			initials.replaceAll('.', '')
		)
		.replace(/(\d)(?:st|nd|rd|th|er|ere|re|eme|e|nde?)(?![\p{L}\p{N}])/gu, '$1# ')
		.replace(/(\d)(?=\p{L})/gu, '$1 ')
		.replace(/[%\p{Sc}]/gu, ' $& ')
		.replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{M}\p{N}\p{Sc}%+#.]/gu, ' ')
		.split(' ')
		.filter((word) => word !== '');
	return digitsForNumberWords(words, language).map((word) => {
		const month = monthOfName(word, language);
		if (month !== undefined) return `month${month}`;
		const ordinal = ORDINAL_WORDS.get(word);
		return ordinal === undefined ? word : `${ordinal}#`;
	});
}

const ROMAN = /^(?=[ivxlcdm]{2})m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/;

/** A number, an ordinal, a month or a Roman numeral: what no slip may change. */
export function isFigure(word: string): boolean {
	return /\d/.test(word) || ROMAN.test(word);
}
