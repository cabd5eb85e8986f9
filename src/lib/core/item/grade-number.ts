import { foldWords } from './fold-words';
import type { NumberItem } from './item';
import { currenciesIn, measuresIn } from './measures';
import { readNumber } from './read-number';
import type { Verdict } from './response';
import { plainText } from './text';
import { RIGHT, WRONG } from './verdict';

/**
 * Right within the tolerance of the key. Words around the number are passed over (`about 11,700
 * soldiers`), but a measure after it (`%`, `km`, `years`) or a currency at either side must be one
 * that the unit names, or the stem where the item has no unit. Nothing read, or two numbers, is wrong.
 */
export function gradeNumber(item: NumberItem, typed: string, language: string): Verdict {
	const unit = foldWords(item.unit ?? plainText(item.stem), language);
	const known = new Set(measuresIn(unit));
	const read = readNumber(typed, language, known.has('m'));
	if (!read) return WRONG;
	const measures = [...currenciesIn(read.before), ...measuresIn(read.after)];
	if (!measures.every((measure) => known.has(measure))) return WRONG;
	// 11.8 − 11.7 is not quite 0.1 in binary.
	const crumbs = 4 * Number.EPSILON * Math.max(Math.abs(item.key), Math.abs(read.value));
	return Math.abs(read.value - item.key) <= item.tolerance + crumbs ? RIGHT : WRONG;
}
