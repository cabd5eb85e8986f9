import { primaryLanguage } from './numeral';

/** What grading must know of a language to forgive slips without forgiving another meaning. All folded (`foldLetters`). */
export interface LanguageWords {
	/** Dropped at the head of what is typed. */
	readonly articles: ReadonlySet<string>;
	/** May be left out or added between words: what carries no content of its own. */
	readonly fillers: ReadonlySet<string>;
	/** A response has the same ones as the key, or it is wrong. */
	readonly negations: ReadonlySet<string>;
	/** Words that make the next one another thing, or two things: never just an extra word. */
	readonly changers: ReadonlySet<string>;
	/** What is cut short, contracted or a sign, as a pattern and the words for it. */
	readonly contractions: readonly (readonly [RegExp, string])[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ENGLISH: LanguageWords = {
	articles: setOf('the a an'),
	fillers: setOf('the of'),
	negations: setOf('not no never none nor neither nothing nobody nowhere without'),
	changers: setOf(
		'and or either versus vs except but minus plus anti non pro pre post ex former formerly vice ' +
			'deputy acting new north south east west northern southern eastern western central upper lower'
	),
	contractions: [
		[/\bcan't\b|\bcant\b|\bcannot\b/g, 'can not'],
		[/\bwon't\b|\bwont\b/g, 'will not'],
		[/\b(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need)n'?t\b/g, '$1 not'],
		[/\bper ?cent\b/g, '%'],
		[/&/g, ' and '],
		[/[/;|]/g, ' or ']
	]
};

const FRENCH: LanguageWords = {
	articles: setOf('le la les un une des du de'),
	fillers: setOf('le la les de'),
	negations: setOf('ne pas non ni jamais aucun aucune rien nul nulle sans'),
	changers: setOf(
		'et ou soit contre sauf mais moins plus anti pro pre post ex ancien ancienne vice adjoint ' +
			'adjointe interim nouveau nouvelle nord sud est ouest central centrale haut haute bas basse'
	),
	contractions: [
		[/\bn'(?=[aeiouhy])/g, 'ne '],
		[/\bl'(?=[aeiouhy])/g, 'le '],
		[/\bd'(?=[aeiouhy])/g, 'de '],
		[/\b(jusqu|lorsqu|puisqu|qu|j|m|t|s|c)'(?=[aeiouhy])/g, '$1 '],
		[/\b(du|des)\b/g, 'de'],
		// M. Diop: elsewhere a lone letter names something.
		[/(?<![\p{L}.])m\. ?(?=\p{L}{2})/gu, 'monsieur '],
		[/\b(pour ?|p\.? ?)cent\b(?! mill)/g, '%'],
		[/&/g, ' et '],
		[/[/;|]/g, ' ou ']
	]
};

const NONE: ReadonlySet<string> = new Set();
const UNKNOWN: LanguageWords = {
	articles: NONE,
	fillers: NONE,
	negations: NONE,
	changers: NONE,
	contractions: []
};

/** A language that is not in the table forgives no articles and knows no negations. */
export function wordsOfLanguage(language: string): LanguageWords {
	const primary = primaryLanguage(language);
	return primary === 'en' ? ENGLISH : primary === 'fr' ? FRENCH : UNKNOWN;
}
