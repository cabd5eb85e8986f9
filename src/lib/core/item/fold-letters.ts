const APOSTROPHES = /[’‘‛ʼʻʹ`´′＇]/g;
const ACCENTS = /[\u0300-\u036f]/g;
/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	þ: 'th',
	ı: 'i',
	ς: 'σ'
};

/**
 * Lower case without accents, with one kind of apostrophe, space and minus, and œ, æ and ß spelt
 * out. Vowel signs of scripts other than Latin, Greek and Cyrillic stay: they are letters there.
 */
export function foldLetters(text: string): string {
	return text
		.replace(APOSTROPHES, "'")
		.normalize('NFKD')
		.toLowerCase()
		.replace(ACCENTS, '')
		.replace(/[ßæœøđðłþıς]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize('NFC')
		.replace(APOSTROPHES, "'")
		.replace(/\s+/g, ' ')
		.replace(/−/g, '-')
		.trim();
}
