/** Folded words, in English and French, for the quantities that a number can count besides things and people. */
const MEASURES: ReadonlyMap<string, string> = new Map(
	[
		'% percentage pourcentage',
		'km kms kilometre kilometres kilometer kilometers',
		'm metre metres meter meters',
		'cm centimetre centimetres centimeter centimeters',
		'mile miles',
		'ha hectare hectares',
		'square sq carre carres carree carrees',
		'kg kilo kilos kilogram kilograms kilogramme kilogrammes',
		'g gram grams gramme grammes',
		't ton tons tonne tonnes',
		'l litre litres liter liters',
		'€ euro euros eur',
		'$ dollar dollars usd',
		'£ pound pounds',
		'franc francs cfa xof fcfa',
		'second seconds seconde secondes 2#',
		'minute minutes min',
		'hour hours h heure heures',
		'day days jour jours journee journees',
		'week weeks semaine semaines',
		'month months mois',
		'year years yr yrs an ans annee annees',
		'decade decades decennie decennies',
		'century centuries siecle siecles'
	].flatMap((line) => {
		const names = line.split(' ');
		return names.map((name): [string, string] => [name, names[0] ?? name]);
	})
);

const CURRENCIES = new Set(['€', '$', '£', 'franc']);

/** The quantities that folded words name, each by one name; square kilometres are `square` and `km`. */
export function measuresIn(words: readonly string[]): readonly string[] {
	return words
		.flatMap((word) => (/^[km]?m2$/.test(word) ? ['square', word.slice(0, -1)] : [word]))
		.flatMap((word) => MEASURES.get(word) ?? []);
}

export function currenciesIn(words: readonly string[]): readonly string[] {
	return measuresIn(words).filter((measure) => CURRENCIES.has(measure));
}
