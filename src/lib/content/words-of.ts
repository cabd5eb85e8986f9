import type { LanguageRules } from './language';

const WORD = /[\p{L}\p{N}]+(?:[-.,](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
/** Shorter stems would make strangers equal. */
const SHORTEST_STEM = 3;

/** The words of a text in lower case, in order; `’s` and French elisions dropped, 11,700 and CSP-PSD whole. */
export function wordsOf(text: string, language: LanguageRules): readonly string[] {
	const plain = text.replace(/’s(?![\p{L}\p{N}])/gu, '').replace(language.elisions, ' ');
	return plain.toLowerCase().match(WORD) ?? [];
}

/** The words that carry content, each as its stem, so that “voted” and “vote” are one. */
export function contentStems(text: string, language: LanguageRules): readonly string[] {
	return wordsOf(text, language)
		.filter((word) => !language.functionWords.has(word))
		.map((word) => stemOf(word, language));
}

export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The same for texts that differ in case, accents, punctuation or spaces alone. */
export function foldText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function stemOf(word: string, language: LanguageRules): string {
	const ending = language.endings.find(
		(end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM
	);
	return ending ? word.slice(0, -ending.length) : word;
}
