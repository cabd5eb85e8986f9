import { evaluateSum } from '../evaluate-sum';
import { findDates } from '../find-dates';
import { findNumbers } from '../find-numbers';
import { keyTexts, quotesOf } from '../lint-subject';
import { itemRule } from './rule';

/**
 * Every number of the key stands in the quotes, in digits or in words, or is what `derived` comes to.
 * A “one” in words is passed over: it is mostly no number. Days and months belong to `date-in-quotes`.
 */
export const numberInQuotes = itemRule('number-in-quotes', 'error', (item, subject) => {
	if (item.type === 'date') return [];
	const { words, itemNotes } = subject;
	const quotes = quotesOf(item);
	const dates = findDates(quotes, words);
	const proved = new Set([
		...findNumbers(quotes, words, dates).map(({ value }) => value),
		...dates.map(({ year }) => year)
	]);
	const sum = evaluateSum(itemNotes.get(item.id)?.derived ?? '');
	return keyTexts(item).flatMap((key) => {
		const numbers = item.type === 'number' ? [item.key] : numbersOf(key);
		const rounded = words.approximations.test(key);
		return numbers
			.filter((value) => !proved.has(value) && !(sum && comesTo(sum.value, value, rounded)))
			.map((value) => [String(value)]);
	});

	function numbersOf(key: string): readonly number[] {
		return findNumbers(key, words, findDates(key, words))
			.filter(({ value, spelled }) => !(spelled && value === 1))
			.map(({ value }) => value);
	}
});

/** Whether a sum gives a number, or, where the key says “about”, rounds to it at the key's own digits. */
function comesTo(sum: number, value: number, rounded: boolean): boolean {
	if (Math.abs(sum - value) < 1e-9) return true;
	if (!rounded) return false;
	const digits = String(value).replace(/^0\.0*|\.|0+$/g, '').length;
	return Number(sum.toPrecision(Math.max(1, digits))) === value;
}
