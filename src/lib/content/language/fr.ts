import { frenchNumberWords } from './french-numbers';
import { type LanguageRules, wordSet } from './language-rules';

const MONTHS =
	'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';

const count = (words: string, first: number) =>
	words.split(' ').map((word, index): [string, number] => [word, first + index]);

export const french: LanguageRules = {
	functionWords: wordSet(`
		un une le la les l’ des du de d’ au aux à ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos
		votre vos tout toute tous toutes chaque aucun aucune même mêmes autre autres tel telle tels telles
		je tu il elle on nous vous ils elles me te se lui eux y en moi toi soi qui que qu’ quoi dont où quel quelle quels
		quelles lequel laquelle lesquels lesquelles quand comment pourquoi combien et ou mais ni or car donc
		dans sur sous par pour avec sans vers chez entre contre pendant durant depuis dès jusque avant après devant
		derrière selon malgré parmi hors lors si comme puisque lorsque tandis afin ainsi être est sont était étaient fut
		furent sera seront soit été avoir a ont avait avaient eut eurent aura auront ayant eu fait faire ne pas plus
		moins très trop aussi encore déjà alors ici là peu beaucoup plusieurs quelques certains certaines`),
	endings: [
		'ations',
		'ation',
		'ements',
		'ement',
		'aient',
		'èrent',
		'ées',
		'ée',
		'és',
		'é',
		'ait',
		'ant',
		'ent',
		'er',
		'ir',
		'es',
		'e',
		's',
		'x'
	],
	elisions: /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’/giu,

	months: new Map(count(MONTHS, 1)),
	monthsAreNames: false,
	rangeWords: 'et(?: le)?|au|à|jusqu’au',
	ordinalEndings: 'er',
	numberWords: frenchNumberWords(),
	scaleWords: new Map([
		['cent', 100],
		['cents', 100],
		['mille', 1e3],
		['million', 1e6],
		['millions', 1e6],
		['milliard', 1e9],
		['milliards', 1e9]
	]),
	numberJoiners: wordSet('et de d’'),
	thousandsMark: '\u202f',
	decimalMark: ',',
	approximations:
		/(?<!\p{L})(environ|près de|presque|quelque|(plus|moins) (de|d’)|au (moins|plus)|à peu près)(?!\p{L})/iu,

	yesNoStarters: /^est-ce (que |qu’)|(?<!\p{L})\p{L}+-(t-)?(il|elle|ils|elles|on)(?![\p{L}-])/iu,
	yesNoKeys: wordSet('oui non vrai faux'),
	questionWords:
		/(?<!\p{L})(qui|que|qu’|quoi|quel(le)?s?|quand|où|comment|pourquoi|combien|lequel|laquelle|lesquel(le)?s)(?!\p{L})/iu,
	alternative: /(?<!\p{L})ou(?!\p{L})/iu,
	askForReason: /(?<!\p{L})(pourquoi|pour quelle raison)(?!\p{L})/iu,
	negations: /(?<!\p{L})(pas|sauf|excepté|hormis|à l’exception)(?!\p{L})/iu,
	combinedOptions:
		/(?<!\p{L})(toutes?|tous|aucune?|ni l’une?) (les |des |de )?(réponses|options|propositions|précédente?s?|ci-dessus)(?!\p{L})|^[a-e] et [a-e]$/iu,
	absoluteWords: wordSet('toujours jamais seulement uniquement généralement souvent'),
	listSeparators: /\s*[,;]\s+(?:et\s+|ou\s+)?|\s+(?:et|ou)\s+/i,

	pronouns: wordSet('il elle ils elles lui leur leurs'),
	expletives:
		/(?<!\p{L})il (y|faut|fallait|fallut|est|était|a fallu|s’agit|s’agissait|reste)(?!\p{L})|-t-il (fallu)?/giu,
	indefinites: wordSet('qui quiconque chacun chacune personne ceux celles celui celle'),
	verbEndings: /(é|ée|és|ées|ait|aient|ant|er)$/,
	ownTextWords:
		/(?<!\p{L})(cet|ces|notre) (articles?|reportages?|auteurs?)(?!\p{L})|(?<!\p{L})ce (texte|passage|récit)(?!\p{L})|(?<!\p{L})(l’article|le texte|le passage|l’auteure?)(?!\p{L})(?! (de|du|des|sur)(?!\p{L})| d’)|ci-(dessus|dessous)/iu,
	bareNouns:
		/(?<!\p{L})(?:la |le |l’)(mission|force|opération|rapport|pays|village|résolution|massacre|accord|ministre|président|journaliste)(?![\p{L}-])(?! (qui|que|qu’|dont|de|du|des|d’|sur|dans|en|pour|à|au|aux|contre|avec|datée?|appelée?|nommée?)(?!\p{L})| [dlqn]’| \p{L}+(ien|ienne|[^m]ais|aise|ain|aine|ois|oise|russe)(?!\p{L}))/giu,
	namedBy: new Map([
		['mission', ['operation']],
		['force', ['operation', 'group']],
		['opération', ['operation']],
		['pays', ['place']],
		['village', ['place']],
		['massacre', ['place']],
		['résolution', ['operation', 'group']],
		['ministre', ['person']],
		['président', ['person']],
		['journaliste', ['person']]
	]),
	passingWords:
		/(?<!\p{L})(actuellement|maintenant|aujourd’hui|désormais|récemment|en ce moment|à ce jour|jusqu’ici|cette année|l’an dernier|l’année dernière|ces dernières années|est toujours|sont toujours)(?!\p{L})/iu,
	asOf: /(?<!\p{L})(en|au|le|depuis|jusqu’en|à la date du) [^.?!]*\d{4}(?!\p{L})/iu,

	askWho: /^qui(?!\p{L})/iu,
	askHowMany: /^combien (de|d’)/iu,
	fitsAfterArticle: () => true,

	readingGrade: null
};
