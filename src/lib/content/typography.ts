const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';
/** Marks that take no room on the page, so a quote beside them looks past them. */
const TRANSPARENT = /[*\ue000\ue001]/;
const OPENERS = /[\s([{«“‘—–/-]/;

/**
 * What a person types, as it is printed: apostrophes and double quotes curled (`« »` in French), white
 * space single, letters composed (NFC), invisible characters dropped, no-break spaces where French
 * wants them. Applied to the reading and to the items alike, so that quotes match. Digits, commas and
 * points are left as they are. Applying it twice changes nothing.
 *
 * @param language BCP 47 language; any but `fr` is set as English.
 */
export function setTypography(typed: string, language: string): string {
	const spaced = typed
		.normalize('NFC')
		.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim()
		.replace(/'/g, '’');
	const [open, close] = language === 'fr' ? ['«', '»'] : ['“', '”'];
	const curled = spaced.replace(/"/g, (_, at: number) => (opens(spaced, at) ? open : close));
	return language === 'fr' ? spaceFrench(curled) : curled;
}

function opens(text: string, at: number): boolean {
	const before = neighbour(text, at, -1);
	const after = neighbour(text, at, 1);
	if (before !== '' && !OPENERS.test(before)) return false;
	return before === '' ? after !== ' ' : true;
}

function neighbour(text: string, at: number, step: 1 | -1): string {
	let next = at + step;
	while (TRANSPARENT.test(text.charAt(next))) next += step;
	return text.charAt(next);
}

/** Imprimerie nationale: a no-break space inside « » and before a colon, a narrow one before ; ! ? and in 11 700. */
function spaceFrench(text: string): string {
	return text
		.replace(/« ?/g, `«${NO_BREAK}`)
		.replace(/ ?»/g, `${NO_BREAK}»`)
		.replace(/ :/g, `${NO_BREAK}:`)
		.replace(/ ([;!?])/g, `${NARROW_NO_BREAK}$1`)
		.replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_NO_BREAK);
}
