import { primaryLanguage } from './numeral';

/** Folded names of the months, January first, the full name before the short ones. */
const MONTHS_BY_LANGUAGE: Readonly<Record<string, readonly (readonly string[])[]>> = {
	en: [
		['january', 'jan'],
		['february', 'feb'],
		['march', 'mar'],
		['april', 'apr'],
		['may'],
		['june', 'jun'],
		['july', 'jul'],
		['august', 'aug'],
		['september', 'sept', 'sep'],
		['october', 'oct'],
		['november', 'nov'],
		['december', 'dec']
	],
	fr: [
		['janvier', 'janv'],
		['fevrier', 'fevr', 'fev'],
		['mars'],
		['avril', 'avr'],
		['mai'],
		['juin'],
		['juillet', 'juil'],
		['aout'],
		['septembre'],
		['octobre'],
		['novembre'],
		['decembre']
	]
};

/** 1 for January to 12; undefined for a word that is no month's name in the language. */
export function monthOfName(word: string, language: string): number | undefined {
	const months = MONTHS_BY_LANGUAGE[primaryLanguage(language)] ?? [];
	const index = months.findIndex((names) => names.includes(word));
	return index === -1 ? undefined : index + 1;
}

/** Names of every language known, each with its month: `juin` is June in an English edition too. */
export const ALL_MONTH_NAMES: ReadonlyMap<string, number> = new Map(
	Object.values(MONTHS_BY_LANGUAGE).flatMap((months) =>
		months.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1]))
	)
);
