import { plainText } from '../../core/item/text';
import { findEntities } from '../find-entities';
import type { LintSubject } from '../lint-subject';
import { wordsOf } from '../words-of';
import { itemRule } from './rule';

/**
 * A stem is asked alone, months later: no “this article”, no “the mission” without its name, no pronoun
 * before the word it stands for.
 */
export const stemStandsAlone = itemRule('stem-stands-alone', 'warning', (item, subject) => {
	const stem = plainText(item.stem);
	const found =
		subject.words.ownTextWords.exec(stem)?.[0] ??
		bareNoun(stem, subject) ??
		barePronoun(stem, subject);
	return found === undefined ? [] : [[found]];
});

function bareNoun(stem: string, { words, set, entityNames }: LintSubject): string | undefined {
	const named = findEntities(stem, entityNames);
	const kinds = new Set(set.entities.filter(({ id }) => named.has(id)).map(({ kind }) => kind));
	for (const found of stem.matchAll(words.bareNouns)) {
		const noun = found[1]?.toLowerCase() ?? '';
		const told = words.namedBy.get(noun)?.some((kind) => kinds.has(kind));
		const earlier = wordsOf(stem.slice(0, found.index), words).includes(noun);
		if (!told && !earlier) return found[0];
	}
	return undefined;
}

function barePronoun(stem: string, { words }: LintSubject): string | undefined {
	const meaningful = stem.replace(words.expletives, (match) => ' '.repeat(match.length));
	for (const found of meaningful.matchAll(/\p{L}+/gu)) {
		const before = stem.slice(0, found.index);
		const isPronoun = words.pronouns.has(found[0].toLowerCase());
		if (isPronoun && !hasAntecedent(before, words) && !introduces(stem, found.index)) {
			return found[0];
		}
	}
	return undefined;
}

function hasAntecedent(before: string, words: LintSubject['words']): boolean {
	const capital = /(?<=\s)[\p{Lu}\p{N}]/u.test(before);
	return (
		capital ||
		wordsOf(before, words).some(
			(word) =>
				words.indefinites.has(word) ||
				(!words.functionWords.has(word) && !words.verbEndings.test(word))
		)
	);
}

/** “In his view, Diop …”: the pronoun's name follows its introduction. */
function introduces(stem: string, at: number): boolean {
	const comma = stem.indexOf(',', at);
	return comma > 0 && /\p{Lu}/u.test(stem.slice(comma)) && !/[.?!:]/.test(stem.slice(at, comma));
}
