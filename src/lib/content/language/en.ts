import { type LanguageRules, wordSet } from './language-rules';
import { fleschKincaidGrade } from './reading-grade';

const MONTHS =
	'january february march april may june july august september october november december';
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const UNITS =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const count = (words: string, first: number, step: number) =>
	words.split(' ').map((word, index): [string, number] => [word, first + index * step]);

export const english: LanguageRules = {
	functionWords: wordSet(`
		a an the this that these those some any each every either neither both all no none such own same other another
		i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
		myself yourself himself herself itself ourselves themselves who whom whose which what when where why how
		and or but nor so yet for of in on at by to from with without within into onto upon over under above below
		about around against between among through during before after since until till toward towards across along
		behind beside besides beyond near off out up down per via as than like unlike if unless because although though
		while whereas whether am is are was were be been being do does did doing done have has had having can could
		will would shall should may might must ought not also too very just even still only there here then once again
		ever more most less least much many few little several`),
	endings: ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'ed', 'es', 's', 'e', 'y'],
	elisions: /(?!)/g,

	months: new Map([...count(MONTHS, 1, 1), ...count(SHORT_MONTHS, 1, 1), ['sept', 9]]),
	monthsAreNames: true,
	rangeWords: 'to|and|until|through',
	ordinalEndings: 'st|nd|rd|th',
	numberWords: new Map([...count(UNITS, 0, 1), ...count(TENS, 20, 10)]),
	scaleWords: new Map([
		['hundred', 100],
		['thousand', 1e3],
		['million', 1e6],
		['billion', 1e9]
	]),
	numberJoiners: wordSet('and'),
	thousandsMark: ',',
	decimalMark: '.',
	approximations:
		/\b(about|around|roughly|approximately|nearly|almost|some|over|under|(more|less|fewer) than|at (least|most)|a little)\b/i,

	yesNoStarters:
		/^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(n’t)?\b/i,
	yesNoKeys: wordSet('yes no true false'),
	questionWords: /\b(who|whom|whose|which|what|when|where|why|how)\b/i,
	alternative: /\bor\b/i,
	askForReason: /\bwhy\b|\bfor what reason\b/i,
	negations: /\b(not|except|cannot)\b|n’t\b/i,
	combinedOptions:
		/\b(all|none|both|neither|either|any) (of|or) (the )?(above|these|below|options?|answers?)\b|\b(both|neither|either) [a-e] (and|or|nor) [a-e]\b|^[a-e],? (and|or) [a-e]$/i,
	absoluteWords: wordSet('always never only usually often'),
	listSeparators: /\s*[,;]\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+/i,

	pronouns: wordSet('he she it they him her them his hers its their theirs'),
	expletives:
		/\bit (take|takes|took|is|was|be|been|come|came|possible|necessary|clear|likely|mean|turned|turn) /gi,
	indefinites: wordSet(
		'who whom whose whoever everybody everyone somebody someone anybody anyone nobody those people each one both'
	),
	verbEndings: /(ed|ing)$|^(led|made|came|went|took|said|gave|held|left|began|meant|got)$/,
	ownTextWords:
		/\b(this|that|our|these) (article|text|passage|reading|paragraph|story|author|report)s?\b|\bthe (article|text|passage|reading|paragraph|author|story)\b(?! (of|on|about)\b)|\b(mentioned|described|stated|listed|named) (above|below|here)\b/i,
	bareNouns:
		/\bthe (mission|force|operation|report|news report|country|village|resolution|massacre|agreement|minister|president|journalist)\b(?! (that|which|who|whom|whose|of|on|in|from|for|to|about|against|behind|before|after|called|named|known|at|with|dated)\b|[’-])/gi,
	namedBy: new Map([
		['mission', ['operation']],
		['force', ['operation', 'group']],
		['operation', ['operation']],
		['country', ['place']],
		['village', ['place']],
		['massacre', ['place']],
		['resolution', ['operation', 'group']],
		['minister', ['person']],
		['president', ['person']],
		['journalist', ['person']]
	]),
	passingWords:
		/\b(currently|now|nowadays|today|recently|at present|at the moment|so far|to date|until now|(this|last|next) (year|month|week)|years? ago|in recent (years|months)|(is|are) still|the latest)\b/i,
	asOf: /\b(as of|in|by|on|since|until) [^.?!]*\d{4}\b/i,

	askWho: /\b(who|whom)\b/i,
	askHowMany: /^how many\b/i,
	fitsAfterArticle: (stem, option) => {
		const article = /\b(an?)\s*(?:…|\.\.\.|_+)?\s*$/i.exec(stem)?.[1]?.toLowerCase();
		if (!article) return true;
		return (article === 'an') === /^[aeio]|^u(?!ni|s[aei])/i.test(option);
	},

	readingGrade: fleschKincaidGrade
};
