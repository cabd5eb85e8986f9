import type { LanguageRules } from './language';

export interface FoundNumber {
	readonly value: number;
	/** Offsets of the words, UTF-16 units, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** In words: `eighteen`. */
	readonly spelled: boolean;
}

interface Token {
	readonly value: number;
	readonly scale: boolean;
	readonly start: number;
	readonly end: number;
	readonly spelled: boolean;
}

/**
 * Numbers in digits or in words, as values: `11,700`, `1.5 million`, `eighteen`, `twenty-five`,
 * `two hundred and six`. Digits that belong to a name (`G5`) and ordinals in words are none.
 *
 * @param except stretches to pass over, such as dates.
 */
export function findNumbers(
	text: string,
	language: LanguageRules,
	except: readonly { readonly start: number; readonly end: number }[] = []
): readonly FoundNumber[] {
	const blanked = except.reduce(
		(left, { start, end }) => left.slice(0, start) + '\0'.repeat(end - start) + left.slice(end),
		text
	);
	return joinTokens(tokensOf(blanked, language), blanked, language);
}

function tokensOf(text: string, language: LanguageRules): readonly Token[] {
	const digits = `\\d{1,3}(?:[${language.thousandsMark} ]\\d{3})+(?!\\d)|\\d+`;
	const decimals = `(?:[${language.decimalMark}]\\d+)?`;
	const inDigits = `(?<![\\p{L}\\p{N}.,-])(?:${digits})${decimals}(?!\\p{N})`;
	const pattern = new RegExp(`${inDigits}|\\p{L}+(?:-\\p{L}+)*`, 'gu');
	return [...text.matchAll(pattern)].flatMap((found) => {
		const word = found[0].toLowerCase();
		const whole = /^\d/.test(word) || language.numberWords.has(word);
		return whole
			? tokenOf(word, found.index, language)
			: [...word.matchAll(/\p{L}+/gu)].flatMap((part) =>
					tokenOf(part[0], found.index + part.index, language)
				);
	});
}

function tokenOf(word: string, start: number, language: LanguageRules): readonly Token[] {
	const span = { start, end: start + word.length };
	if (/^\d/.test(word)) {
		return [{ ...span, value: parseDigits(word, language), scale: false, spelled: false }];
	}
	const scale = language.scaleWords.get(word);
	const value = scale ?? language.numberWords.get(word);
	return value === undefined ? [] : [{ ...span, value, scale: scale !== undefined, spelled: true }];
}

function parseDigits(digits: string, language: LanguageRules): number {
	const plain = digits.replaceAll(language.thousandsMark, '').replaceAll(' ', '');
	return Number(plain.replace(language.decimalMark, '.'));
}

/** Reads runs of tokens as one number each: tens and units add up, scales multiply. */
function joinTokens(
	tokens: readonly Token[],
	text: string,
	language: LanguageRules
): readonly FoundNumber[] {
	const numbers: FoundNumber[] = [];
	let total = 0;
	let current = 0;
	let open: Token | null = null;
	let last: Token | null = null;
	const close = () => {
		if (open && last) {
			const spelled = open.spelled;
			numbers.push({ value: total + current, start: open.start, end: last.end, spelled });
		}
		open = null;
		total = 0;
		current = 0;
	};
	for (const token of tokens) {
		if (!open || !last || !continues(last, token, current, text, language)) close();
		if (!open) {
			open = token;
			current = token.value;
		} else if (!token.scale) {
			current += token.value;
		} else if (token.value === 100) {
			current *= 100;
		} else {
			total += current * token.value;
			current = 0;
		}
		last = token;
	}
	close();
	return numbers;
}

function continues(
	last: Token,
	next: Token,
	current: number,
	text: string,
	language: LanguageRules
): boolean {
	const between = text.slice(last.end, next.start).trim().toLowerCase();
	if (next.scale) return between === '' || language.numberJoiners.has(between);
	if (!last.spelled || !next.spelled) return false;
	const joiner = language.numberJoiners.has(between) && (last.scale || next.value === 1);
	const joined = between === '' || between === '-' || joiner;
	const fits = last.scale || (last.value >= 20 && next.value < 20 && current % 10 === 0);
	return joined && fits;
}
