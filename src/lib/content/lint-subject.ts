import type { Item } from '../core/item/item';
import type { Option } from '../core/item/item';
import { KEY_OPTION_ID } from '../core/item/item';
import type { Passage } from '../core/item/study-set';
import { plainText } from '../core/item/text';
import type { CompiledSet } from './compiled-set';
import { type LanguageRules, rulesOfLanguage } from './language';

/** What a rule looks at: a compiled edition, with its language's words at hand. */
export interface LintSubject extends CompiledSet {
	readonly words: LanguageRules;
	readonly passages: readonly Passage[];
}

export function lintSubject(compiled: CompiledSet): LintSubject {
	return {
		...compiled,
		words: rulesOfLanguage(compiled.language),
		passages: compiled.set.sections.flatMap((section) => section.passages)
	};
}

/** The options that a learner chooses among, the keys first; null for the types that have none. */
export function optionsOf(
	item: Item
): { readonly keys: readonly Option[]; readonly distractors: readonly Option[] } | null {
	if (item.type === 'choices') return { keys: item.keys, distractors: item.distractors };
	if (item.type !== 'choice') return null;
	return { keys: [{ id: KEY_OPTION_ID, text: item.key }], distractors: item.distractors };
}

/** The texts that state what is right, in order; none for a verdict. A number is written in digits, a date as in ISO 8601. */
export function keyTexts(item: Item): readonly string[] {
	switch (item.type) {
		case 'recall':
		case 'choice':
			return [plainText(item.key)];
		case 'choices':
			return item.keys.map(({ text }) => plainText(text));
		case 'cloze':
			return item.deletions.map(({ key }) => key);
		case 'verdict':
			return [];
		case 'short':
		case 'date':
			return [item.key];
		case 'number':
			return [String(item.key)];
		case 'order':
			return item.steps.map(({ text }) => plainText(text));
		case 'match':
			return item.pairs.flatMap(({ left, right }) => [plainText(left), plainText(right)]);
	}
}

/** Everything a learner could pick, put in order or compare with, and short keys: the texts of at most twelve words. */
export function shortTexts(item: Item): readonly string[] {
	const plain = (options: readonly Option[]) => options.map(({ text }) => plainText(text));
	switch (item.type) {
		case 'choice':
		case 'choices':
		case 'match':
			return [...keyTexts(item), ...plain(item.distractors)];
		case 'number':
		case 'date':
			return [];
		default:
			return keyTexts(item);
	}
}

/** The quotes of an item, one a line, so that no name or number grows together across two of them. */
export function quotesOf(item: Item): string {
	return item.evidence.map(({ quote }) => quote).join('\n');
}

/** Sentences of the reading that a quote of the item touches, by passage id and number from 0. */
export function touchedSentences(item: Item, passage: Passage): readonly number[] {
	let start = 0;
	return passage.sentences.flatMap((sentence, index) => {
		const end = start + plainText(sentence.text).length;
		const touched = item.evidence.some(
			(each) => each.passageId === passage.id && each.start < end && each.end > start
		);
		start = end + 1;
		return touched ? [index] : [];
	});
}
