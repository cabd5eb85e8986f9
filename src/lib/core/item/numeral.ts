/** Languages that write 11.700 for eleven thousand seven hundred. */
const DOT_GROUPS = new Set(
	'az bs ca da de el es eu fo gl hr id is it nl pt ro sl sr tr vi'.split(' ')
);
/** Languages that group digits by spaces, and write a decimal comma. */
const SPACE_GROUPS = new Set(
	'be bg br cs et fi fr hu hy ka kk lt lv nb nn no pl ru sk sq sv uk'.split(' ')
);

/** `en` for `en-plain`, `fr` for `fr-CA`. */
export function primaryLanguage(language: string): string {
	return (language.split('-')[0] ?? '').toLowerCase();
}

/** The marks that group digits by thousands, besides spaces and apostrophes; both where the language is not known (`und`). */
function groupMarks(language: string): string {
	const primary = primaryLanguage(language);
	if (primary === 'und') return ',.';
	if (SPACE_GROUPS.has(primary)) return '';
	return DOT_GROUPS.has(primary) ? '.' : ',';
}

/**
 * Rewrites the numerals of a folded text as a program would: `11,700` → `11700`, `11,7` → `11.7`,
 * `007` → `7`. A mark before exactly three digits groups them where the language writes so and
 * is a decimal mark elsewhere: `1.600` is 1.6 in English. What is no single numeral (`30.06.2023`)
 * keeps its digits, apart.
 */
export function plainNumerals(text: string, language: string): string {
	const marks = groupMarks(language);
	return text
		.replace(/(?<![\d.,])\d{1,3}(?:[ ']\d{3})+(?!\d)/g, (numeral) => numeral.replace(/[ ']/g, ''))
		.replace(/\d+(?:[.,]\d+)*/g, (numeral) => plainNumeral(numeral, marks));
}

function plainNumeral(numeral: string, groupMarks: string): string {
	const parts = numeral.split(/[.,]/);
	const used = numeral.replace(/\d/g, '');
	const mark = used.at(-1) ?? '';
	const others = used.slice(0, -1);
	if (others === '') {
		const grouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(numeral) && groupMarks.includes(mark);
		return grouped ? parts.join('') : decimal(parts[0] ?? '', parts[1] ?? '');
	}
	const sameMark = new Set(others).size === 1;
	if (sameMark && others.includes(mark) && isGrouped(parts)) return parts.join('');
	if (sameMark && !others.includes(mark) && isGrouped(parts.slice(0, -1))) {
		return decimal(parts.slice(0, -1).join(''), parts.at(-1) ?? '');
	}
	return parts.join(' ');
}

function isGrouped([first, ...rest]: readonly string[]): boolean {
	return /^[1-9]\d{0,2}$/.test(first ?? '') && rest.every((part) => part.length === 3);
}

function decimal(whole: string, fraction: string): string {
	const shortWhole = whole.replace(/^0+(?=\d)/, '');
	const shortFraction = fraction.replace(/0+$/, '');
	return shortFraction === '' ? shortWhole : `${shortWhole}.${shortFraction}`;
}
