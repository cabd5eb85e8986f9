import { foldLetters } from './fold-letters';
import { foldWords, isFigure } from './fold-words';
import { wordsOfLanguage } from './language-words';
import { plainNumerals } from './numeral';

/** A text made ready to be compared with another. */
export interface Wording {
	/** Folded, without the articles at its head. */
	readonly words: readonly string[];
	/** Letters and digits alone, whatever the spacing; empty for a text of signs only. */
	readonly joined: string;
	/** Digits as typed, in order: joining words must never join numbers. */
	readonly numerals: string;
	readonly figures: string;
	readonly negations: string;
	/** Folded words that the text writes in capitals. */
	readonly acronyms: ReadonlySet<string>;
}

export function wordingOf(text: string, language: string): Wording {
	const { articles, negations } = wordsOfLanguage(language);
	const all = foldWords(text, language);
	const head = all.findIndex((word) => !articles.has(word));
	const numerals = plainNumerals(foldLetters(text), language);
	return {
		words: all.slice(Math.max(0, head)),
		joined: numerals.replace(/[^\p{L}\p{M}\p{N}\p{Sc}%+#]/gu, ''),
		numerals: (numerals.match(/^[-–](?=\d)|\d+(\.\d+)?/g) ?? []).join(' '),
		figures: all.filter(isFigure).join(' '),
		negations: all
			.filter((word) => negations.has(word))
			.sort()
			.join(' '),
		acronyms: new Set(
			(text.match(/(?<!\p{L})\p{Lu}[\p{Lu}\p{N}]+(?!\p{L})/gu) ?? []).map(foldLetters)
		)
	};
}

/** The same text but for case, accents, punctuation and spacing. */
export function sameLetters(one: Wording, other: Wording): boolean {
	return (
		one.joined !== '' &&
		one.joined === other.joined &&
		one.numerals === other.numerals &&
		one.negations === other.negations
	);
}

/** Whether the words hold the others, in order and side by side. */
export function wordSequence(words: readonly string[], sought: readonly string[]): boolean {
	return sought.length > 0 && ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `);
}
