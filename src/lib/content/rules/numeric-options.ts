import { plainText } from '../../core/item/text';
import { optionsOf } from '../lint-subject';
import { type Measure, measureOption } from '../measure-option';
import { itemRule } from './rule';

/**
 * Where every option is a number or a date: one unit, one precision, no overlap, and each list written
 * in ascending order, so that a reviewer sees the steps between them.
 */
export const numericOptions = itemRule('numeric-options', 'error', (item, { words }) => {
	const options = optionsOf(item);
	if (!options) return [];
	const measured = (list: typeof options.keys) =>
		list.map(({ text }) => measureOption(plainText(text), words));
	const keys = measured(options.keys).filter((each) => each !== null);
	const distractors = measured(options.distractors).filter((each) => each !== null);
	const all = [...keys, ...distractors];
	if (all.length < options.keys.length + options.distractors.length) return [];
	if (new Set(all.map(({ kind }) => kind)).size > 1) return [];
	const units = [...new Set(all.map(({ unit }) => unit))];
	if (units.length > 1) return [['unit', units.map((unit) => unit || '(none)').join(', ')]];
	return [
		...(overlap(all) ? [['overlap', '']] : []),
		...([keys, distractors].every(ascends) ? [] : [['order', '']])
	];
});

function overlap(all: readonly Measure[]): boolean {
	const sorted = [...all].sort((a, b) => a.from - b.from);
	return sorted.some(
		(each, index) => index > 0 && each.from <= (sorted[index - 1]?.to ?? -Infinity)
	);
}

function ascends(list: readonly Measure[]): boolean {
	return list.every((each, index) => index === 0 || (list[index - 1]?.from ?? 0) <= each.from);
}
