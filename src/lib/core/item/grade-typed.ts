import { alignWords } from './align-words';
import { wordsOfLanguage } from './language-words';
import { namesAnother, otherNames } from './other-names';
import { onlyDateIn, sameDate } from './read-date';
import type { Verdict } from './response';
import { RIGHT, RIGHT_WITH_SLIP, WRONG } from './verdict';
import { sameLetters, type Wording, wordingOf } from './wording';

/**
 * Compares typed words with a key and its accepted wordings. Forgives case, accents, punctuation,
 * hyphens, spacing, articles, small slips and up to two extra words (`alignWords`), and another
 * way to write the same date. Never forgives another figure, negation or entity. Part of a name
 * counts only where the author accepts it.
 *
 * @param others names of entities; the key's own may be among them.
 */
export function gradeTyped(
	key: { readonly key: string; readonly accept: readonly string[] },
	typed: string,
	language: string,
	others: readonly string[]
): Verdict {
	const texts = [key.key, ...key.accept];
	const wordings = texts.map((text) => wordingOf(text, language));
	const response = wordingOf(typed, language);
	if (wordings.some((wording) => sameLetters(wording, response))) return RIGHT;
	if (response.joined === '') return isSameSign(texts, typed) ? RIGHT : WRONG;
	if (texts.some((text) => isSameDate(text, typed, language))) return RIGHT;

	const names = otherNames(
		others.map((name) => wordingOf(name, language)),
		wordings
	);
	if (names.some((name) => sameLetters(name, response))) return WRONG;
	const slipped = wordings.map((wording) => slipsIn(wording, response, language, names));
	if (slipped.includes(0)) return RIGHT;
	return slipped.some((slips) => slips !== undefined) ? RIGHT_WITH_SLIP : WRONG;
}

/** Number of slips in a response that is the key; undefined for one that is not. */
function slipsIn(
	key: Wording,
	response: Wording,
	language: string,
	names: readonly Wording[]
): number | undefined {
	if (key.words.length === 0 || response.words.length === 0) return undefined;
	if (key.figures !== response.figures || key.negations !== response.negations) return undefined;
	const alignment = alignWords(key, response, wordsOfLanguage(language));
	if (!alignment || namesAnother(key, response, alignment, names)) return undefined;
	return alignment.slips.length;
}

function isSameDate(key: string, typed: string, language: string): boolean {
	const keyDate = onlyDateIn(key, language);
	const typedDate = onlyDateIn(typed, language);
	if (keyDate?.month === undefined || typedDate === undefined) return false;
	// A lone month is a word like any other: Mars the planet is not March.
	const whole = keyDate.year !== undefined || keyDate.day !== undefined;
	return whole && sameDate(keyDate, typedDate);
}

/** A key of signs only (`≠`) must be typed as it stands. */
function isSameSign(keys: readonly string[], typed: string): boolean {
	return typed.trim() !== '' && keys.some((key) => key.trim() === typed.trim());
}
