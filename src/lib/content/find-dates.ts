import type { LanguageRules } from './language';

/** A date as a text has it, as precise as the text is; always a month or a year, and a day only with its month. */
export interface FoundDate {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** Offsets of the words, UTF-16 units, end exclusive. */
	readonly start: number;
	readonly end: number;
}

/**
 * Dates with a month in words (`30 June 2023`, `June 30, 2023`, `June 2023`, `From October`), ranges of
 * days (`27 and 31 March 2022`, two dates) and ISO dates. A year alone is a number; a
 * lone month without its capital, where the language gives it one, is a word.
 */
export function findDates(text: string, language: LanguageRules): readonly FoundDate[] {
	return [...isoDates(text), ...datesInWords(text, language)];
}

/** An ISO 8601 date of any precision, as a found date. */
export function parseIsoDate(iso: string): FoundDate {
	const [year, month, day] = iso.split('-').map(Number);
	return {
		...(year === undefined ? {} : { year }),
		...(month === undefined ? {} : { month }),
		...(day === undefined ? {} : { day }),
		start: 0,
		end: iso.length
	};
}

function isoDates(text: string): FoundDate[] {
	return [...text.matchAll(/(?<![\d-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])/g)].map((found) => ({
		...parseIsoDate(found[0]),
		start: found.index,
		end: found.index + found[0].length
	}));
}

function datesInWords(text: string, language: LanguageRules): FoundDate[] {
	if (language.months.size === 0) return [];
	return [...text.matchAll(patternOf(language))].flatMap((found) => {
		const { firstDay, day, name = '', dayAfter, year } = found.groups ?? {};
		const month = language.months.get(name.toLowerCase());
		const dayShown = day ?? dayAfter;
		const sure = dayShown || year || !language.monthsAreNames || /^\p{Lu}/u.test(name);
		if (month === undefined || !sure) return [];
		const span = { start: found.index, end: found.index + found[0].length };
		const date = { month, ...(year ? { year: Number(year) } : {}), ...span };
		const days = [firstDay, dayShown].filter((each) => each !== undefined);
		return days.length === 0 ? [date] : days.map((each) => ({ ...date, day: Number(each) }));
	});
}

const patterns = new WeakMap<LanguageRules, RegExp>();

function patternOf(language: LanguageRules): RegExp {
	const cached = patterns.get(language);
	if (cached) return cached;
	const names = [...language.months.keys()].sort((a, b) => b.length - a.length).join('|');
	const ordinal = `(?:${language.ordinalEndings})?`;
	const range = `(?:(?<firstDay>\\d{1,2})${ordinal}(?:\\s*[–-]\\s*|\\s+(?:${language.rangeWords})\\s+))?`;
	const before = `(?:${range}(?<day>\\d{1,2})${ordinal}(?:\\s+of)?\\s+)?`;
	const after = `(?:\\s+(?<dayAfter>\\d{1,2})${ordinal}(?!\\d))?`;
	const year = `(?:,?\\s+(?:of\\s+)?(?<year>\\d{4})(?!\\d))?`;
	const source = `(?<![\\p{L}\\p{N}])${before}(?<name>${names})(?![\\p{L}])\\.?${after}${year}`;
	const pattern = new RegExp(source, 'giu');
	patterns.set(language, pattern);
	return pattern;
}
