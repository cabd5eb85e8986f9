const UNITS =
	'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
		' '
	);
const TENS = ['vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt'];

/** The French words for 0 to 99, written with hyphens; 21 to 71 with “et” stand with spaces and hyphens alike. */
export function frenchNumberWords(): ReadonlyMap<string, number> {
	const words = new Map(UNITS.map((word, value) => [word, value]));
	for (let value = 20; value < 100; value++) {
		const tens = value < 80 ? Math.floor(value / 10) - 2 : 6;
		const base = value < 60 ? tens * 10 + 20 : value < 80 ? 60 : 80;
		const rest = value - base;
		const ten = TENS[tens] ?? '';
		if (rest === 0) words.set(ten, value);
		else words.set(`${ten}-${UNITS[rest]}`, value);
		if (rest % 10 === 1 && value < 80) words.set(`${ten}-et-${UNITS[rest]}`, value);
	}
	return words.set('quatre-vingts', 80).set('septante', 70).set('nonante', 90);
}
