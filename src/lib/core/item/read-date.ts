import { editDistance } from './edit-distance';
import { foldLetters } from './fold-letters';
import { ALL_MONTH_NAMES } from './month-names';
import { primaryLanguage } from './numeral';

/** A calendar date as far as it was given: a day without a year is possible, a day without a month is not. */
export interface PartialDate {
	readonly year?: number;
	/** 1–12. */
	readonly month?: number;
	readonly day?: number;
}

export interface DateReading {
	readonly date: PartialDate;
	/** The month's name has a letter wrong. */
	readonly slip: boolean;
}

/** An ISO 8601 date of any precision, as keys are written: `2023`, `2023-06`, `2023-06-30`. */
export function dateOfIso(iso: string): PartialDate {
	const [year, month, day] = iso.split('-').map(Number);
	return compact(year, month, day);
}

const FILLER = new Set(
	(
		'on in of the year month le en au du de mois annee an ' +
		'monday tuesday wednesday thursday friday saturday sunday ' +
		'lundi mardi mercredi jeudi vendredi samedi dimanche'
	).split(' ')
);

/**
 * What a typed date can mean; empty for anything else and for days that do not exist (31 June).
 * Reads names of months in any language known, with one letter wrong in a longer one. The day
 * comes first in `30/06/2023`; in English the month may, so `06/07/2023` has two readings. Years
 * have three or four digits: `23` is no year. Proleptic Gregorian calendar, years 1–9999.
 */
export function readDates(text: string, language: string): readonly DateReading[] {
	const folded = foldLetters(text)
		.replace(/'/g, ' ')
		.replace(/^\s+|[\s.!?,;]+$/g, '');
	return (readIso(folded) ?? readNumeric(folded, language) ?? readWords(folded)).filter(
		({ date }) => exists(date)
	);
}

/** The date where it has just one reading. */
export function onlyDateIn(text: string, language: string): PartialDate | undefined {
	const readings = readDates(text, language);
	return readings.length === 1 && !readings[0]?.slip ? readings[0]?.date : undefined;
}

export function sameDate(one: PartialDate, other: PartialDate): boolean {
	return one.year === other.year && one.month === other.month && one.day === other.day;
}

function readIso(text: string): DateReading[] | undefined {
	const found = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
	return found ? [reading(numeral(found[1]), numeral(found[3]), numeral(found[4]))] : undefined;
}

function readNumeric(text: string, language: string): DateReading[] | undefined {
	const found = /^(?:(\d{1,2}) ?[-–/. ] ?)?(\d{1,2}) ?[-–/. ] ?(\d{4})$/.exec(text);
	if (!found) return undefined;
	const [first, second, year] = [numeral(found[1]), numeral(found[2]), numeral(found[3])];
	const dayFirst = reading(year, second, first);
	if (first === undefined || first === second || primaryLanguage(language) !== 'en') {
		return [dayFirst];
	}
	return [dayFirst, reading(year, first, second)];
}

function readWords(text: string): DateReading[] {
	const words = text
		.replace(/\b(\d{1,2})(?:er|st|nd|rd|th)\b|\bpremier\b/g, (_, day?: string) => day ?? '1')
		.split(/[\s,.\-–]+/)
		.filter((word) => word !== '' && word !== 'l' && word !== 'd' && !FILLER.has(word));
	const years = words.filter((word) => /^\d{3,4}$/.test(word));
	const days = words.filter((word) => /^\d{1,2}$/.test(word));
	const names = words.filter((word) => !/^\d{1,4}$/.test(word));
	if (years.length > 1 || days.length > 1 || names.length > 1) return [];
	if (names.length === 0) return days.length === 0 ? [reading(numeral(years[0]))] : [];
	const month = readMonth(names[0] ?? '');
	return month
		? [{ ...reading(numeral(years[0]), month.month, numeral(days[0])), slip: month.slip }]
		: [];
}

/** A name with one letter wrong is read when it is near no other month's: `jule` is neither June nor July. */
function readMonth(word: string): { readonly month: number; readonly slip: boolean } | undefined {
	const exact = ALL_MONTH_NAMES.get(word);
	if (exact !== undefined) return { month: exact, slip: false };
	const near = [...ALL_MONTH_NAMES].filter(([name]) => editDistance(word, name, 1) <= 1);
	const months = new Set(near.map(([, month]) => month));
	const [month] = months;
	const longer = near.some(([name]) => name.length >= 4);
	return months.size === 1 && longer && month !== undefined ? { month, slip: true } : undefined;
}

function reading(year?: number, month?: number, day?: number): DateReading {
	return { date: compact(year, month, day), slip: false };
}

function compact(year?: number, month?: number, day?: number): PartialDate {
	return {
		...(year === undefined ? {} : { year }),
		...(month === undefined ? {} : { month }),
		...(day === undefined ? {} : { day })
	};
}

function numeral(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits);
}

/** A day without a year may be 29 February. */
function exists({ year, month, day }: PartialDate): boolean {
	if (year === undefined && month === undefined) return false;
	if (year !== undefined && year < 1) return false;
	if (month !== undefined && (month < 1 || month > 12)) return false;
	if (day === undefined) return true;
	if (month === undefined) return false;
	const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
	const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
	return day >= 1 && day <= days;
}
