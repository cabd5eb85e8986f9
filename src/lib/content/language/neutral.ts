import type { LanguageRules } from './language-rules';

const NOTHING = /(?!)/;
const NOTHING_ANYWHERE = /(?!)/g;
const none: ReadonlySet<string> = new Set();

/** Knows no language: digits and names are still compared, rules about words stay silent. */
export const neutral: LanguageRules = {
	functionWords: none,
	endings: [],
	elisions: NOTHING_ANYWHERE,
	months: new Map(),
	monthsAreNames: false,
	rangeWords: '-',
	ordinalEndings: '-',
	numberWords: new Map(),
	scaleWords: new Map(),
	numberJoiners: none,
	thousandsMark: '\u202f',
	decimalMark: '.',
	approximations: NOTHING,
	yesNoStarters: NOTHING,
	yesNoKeys: none,
	questionWords: NOTHING,
	alternative: NOTHING,
	askForReason: NOTHING,
	negations: NOTHING,
	combinedOptions: NOTHING,
	absoluteWords: none,
	listSeparators: NOTHING,
	pronouns: none,
	expletives: NOTHING_ANYWHERE,
	indefinites: none,
	verbEndings: NOTHING,
	ownTextWords: NOTHING,
	bareNouns: NOTHING_ANYWHERE,
	namedBy: new Map(),
	passingWords: NOTHING,
	asOf: NOTHING,
	askWho: NOTHING,
	askHowMany: NOTHING,
	fitsAfterArticle: () => true,
	readingGrade: null
};
