import { editDistance } from './edit-distance';
import { isFigure } from './fold-words';
import type { LanguageWords } from './language-words';
import type { Wording } from './wording';

/** A word of the response that stands for one of the key's with letters wrong. */
export interface Slip {
	readonly typed: string;
	readonly meant: string;
	/** Letters wrong: 1 or 2. */
	readonly edits: number;
}

/** How a response's words fall on the key's. */
export interface Alignment {
	readonly slips: readonly Slip[];
	/** Words of the response that answer to none of the key's. */
	readonly extras: readonly string[];
}

const MOST_EDITS = 2;
const MOST_EXTRAS = 2;

/** Slips forgiven in a word: none up to three letters, one up to seven, two from eight on; never in a figure. */
export function slipsForgiven(word: string): number {
	if (isFigure(word) || word.length <= 3) return 0;
	return word.length <= 7 ? 1 : 2;
}

/**
 * Lays the response's words along the key's, in order, with the fewest wrong letters, then the
 * fewest extra words: at most two of each over the whole. Slips are counted by word, so that a
 * long phrase leaves no room to turn its one short, decisive word into another. A word's first
 * letter must be right: slips there are rare, other words common (`increase`, `decrease`).
 * Parts written apart or together are the same word; fillers (`the`, `of`) may be missing or added.
 */
export function alignWords(
	{ words: key, acronyms }: Wording,
	{ words: typed }: Wording,
	words: LanguageWords
): Alignment | undefined {
	let best: Alignment | undefined;
	const seen = new Set<string>();

	function follow(keyIndex: number, typedIndex: number, slips: Slip[], extras: string[]): void {
		const soFar = cost({ slips, extras });
		const place = `${keyIndex} ${typedIndex} ${soFar}`;
		if ((best && soFar >= cost(best)) || seen.has(place)) return;
		seen.add(place);
		const meant = key[keyIndex];
		const next = typed[typedIndex];
		if (meant === undefined && next === undefined) {
			best = { slips, extras };
			return;
		}
		if (meant !== undefined && next !== undefined) {
			const edits = lettersWrong(meant, next, acronyms.has(meant));
			if (edits === 0) follow(keyIndex + 1, typedIndex + 1, slips, extras);
			else if (editsIn(slips) + edits <= MOST_EDITS) {
				const slip = { typed: next, meant, edits };
				follow(keyIndex + 1, typedIndex + 1, [...slips, slip], extras);
			}
			if (next + (typed[typedIndex + 1] ?? ' ') === meant) {
				follow(keyIndex + 1, typedIndex + 2, slips, extras);
			}
			if (meant + (key[keyIndex + 1] ?? ' ') === next) {
				follow(keyIndex + 2, typedIndex + 1, slips, extras);
			}
		}
		if (meant !== undefined && keyIndex < key.length - 1 && words.fillers.has(meant)) {
			follow(keyIndex + 1, typedIndex, slips, extras);
		}
		if (next !== undefined && mayBeExtra(next, words)) {
			const more = words.fillers.has(next) ? extras : [...extras, next];
			if (more.length <= MOST_EXTRAS) follow(keyIndex, typedIndex + 1, slips, more);
		}
	}

	follow(0, 0, [], []);
	return best;
}

function cost({ slips, extras }: Alignment): number {
	return editsIn(slips) * (MOST_EXTRAS + 1) + extras.length;
}

function editsIn(slips: readonly Slip[]): number {
	return slips.reduce((sum, { edits }) => sum + edits, 0);
}

/**
 * Letters between the two words; `Infinity` where that is no slip but another word. An acronym
 * forgives letters swapped, none changed: MINUSCA is not MINUSMA.
 */
function lettersWrong(meant: string, typed: string, acronym: boolean): number {
	if (meant === typed) return 0;
	if (acronym && [...meant].sort().join('') !== [...typed].sort().join('')) return Infinity;
	const forgiven = isFigure(typed) ? 0 : slipsForgiven(meant);
	if (forgiven === 0 || meant[0] !== typed[0]) return Infinity;
	const edits = editDistance(meant, typed, forgiven);
	return edits <= forgiven ? edits : Infinity;
}

/** A lone letter names something (`group B`), like a figure. */
function mayBeExtra(word: string, words: LanguageWords): boolean {
	if (words.articles.has(word) || words.fillers.has(word)) return true;
	return (
		word.length > 1 && !isFigure(word) && !words.negations.has(word) && !words.changers.has(word)
	);
}
