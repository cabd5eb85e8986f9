import type { Option } from '../../core/item/item';
import { plainText } from '../../core/item/text';
import type { LintSubject } from '../lint-subject';
import { optionsOf } from '../lint-subject';
import { measureOption } from '../measure-option';
import { foldText } from '../words-of';
import { itemRule } from './rule';

/** A date among persons, a name where an amount is asked, “an” before a consonant: options that fall out by form. */
export const optionsOfOneKind = itemRule('options-of-one-kind', 'warning', (item, subject) => {
	const options = optionsOf(item);
	if (!options) return [];
	const all = [...options.keys, ...options.distractors];
	const stem = plainText(item.stem);
	const kinds = all.map((option) => kindOf(option, subject));
	const told = [...new Set(kinds.filter((kind) => kind !== 'words'))];
	const odd = told.length > 1 ? [[told.join(', ')]] : [];
	return [...odd, ...all.filter((option) => !fits(stem, option, subject)).map(misfit)];
});

type Kind = 'number' | 'date' | 'name' | 'words';

function kindOf({ text }: Option, { words, entityNames }: LintSubject): Kind {
	const option = plainText(text);
	const names = [...entityNames.values()].flat();
	if (names.some((name) => foldText(name) === foldText(option))) return 'name';
	return measureOption(option, words)?.kind ?? 'words';
}

function fits(stem: string, option: Option, subject: LintSubject): boolean {
	const { words } = subject;
	const kind = kindOf(option, subject);
	if (words.askHowMany.test(stem) && kind === 'name') return false;
	const asksWho = words.askWho.exec(stem)?.index === 0;
	if (asksWho && (kind === 'date' || kind === 'number')) return false;
	return words.fitsAfterArticle(stem, plainText(option.text));
}

function misfit(option: Option): readonly string[] {
	return [plainText(option.text), 'stem'];
}
