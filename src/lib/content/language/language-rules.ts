import type { Entity } from '../../core/item/study-set';

/**
 * What the checker must know of a language. Words are lower-case, apostrophes typographic; patterns
 * carry the flags they need. A language without a file has empty lists, and its rules stay silent.
 */
export interface LanguageRules {
	/** Words that carry no content: articles, prepositions, auxiliaries, question words. */
	readonly functionWords: ReadonlySet<string>;
	/** Endings dropped so that forms of one word compare as equal, the longest first. */
	readonly endings: readonly string[];
	/** Words before a noun or name that are elided onto it: French `l’`. */
	readonly elisions: RegExp;

	/** By name and abbreviation, 1–12. */
	readonly months: ReadonlyMap<string, number>;
	/** Whether a month is written with a capital, which tells May from may. */
	readonly monthsAreNames: boolean;
	/** Between the two days of a range: `to`, `and`, a dash. */
	readonly rangeWords: string;
	/** After a day: `th`, `er`. */
	readonly ordinalEndings: string;
	readonly numberWords: ReadonlyMap<string, number>;
	/** Words that multiply what stands before them: hundred, thousand. */
	readonly scaleWords: ReadonlyMap<string, number>;
	/** Words inside a number that add nothing: `and` in “two hundred and one”. */
	readonly numberJoiners: ReadonlySet<string>;
	/** A single mark between groups of three digits, and before decimals. */
	readonly thousandsMark: string;
	readonly decimalMark: string;
	/** In front of a number that is not exact. */
	readonly approximations: RegExp;

	/** A question that asks for yes or no begins so, once an introduction up to a comma is set aside. */
	readonly yesNoStarters: RegExp;
	readonly yesNoKeys: ReadonlySet<string>;
	readonly questionWords: RegExp;
	readonly alternative: RegExp;
	/** A stem that asks for a reason, where “not” belongs to what is explained. */
	readonly askForReason: RegExp;
	readonly negations: RegExp;
	/** Options that speak of other options. */
	readonly combinedOptions: RegExp;
	/** Words that give a wrong option away, or a right one. */
	readonly absoluteWords: ReadonlySet<string>;
	/** Between the members of a list. */
	readonly listSeparators: RegExp;

	readonly pronouns: ReadonlySet<string>;
	/** “It” that stands for nothing: `did it take`. */
	readonly expletives: RegExp;
	/** Words that a pronoun can take up though they name nothing: everybody, who. */
	readonly indefinites: ReadonlySet<string>;
	/** Ends of words that look like content but are verbs, and so give a pronoun nothing to stand for. */
	readonly verbEndings: RegExp;
	/** “This article”, “the text”: the material instead of its subject. */
	readonly ownTextWords: RegExp;
	/** “The mission” with nothing after it to say which; the noun is the first group. */
	readonly bareNouns: RegExp;
	/** Kinds of entity that tell which one is meant, by noun of `bareNouns`. */
	readonly namedBy: ReadonlyMap<string, readonly Entity['kind'][]>;
	/** Words that tie a claim to the day it was written. */
	readonly passingWords: RegExp;
	readonly asOf: RegExp;

	/** A stem that asks for a person, and one that asks for an amount. */
	readonly askWho: RegExp;
	readonly askHowMany: RegExp;
	/** Whether an option fits a stem that ends in an article: `a` / `an`. */
	readonly fitsAfterArticle: (stem: string, option: string) => boolean;

	/** US school grade of a text, 0–20; null where no formula is known. */
	readonly readingGrade: ((text: string) => number) | null;
}

export function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}
