import { evaluateSum } from '../evaluate-sum';
import { findDates } from '../find-dates';
import { findNumbers } from '../find-numbers';
import { quotesOf } from '../lint-subject';
import { itemRule } from './rule';

/** Days in a week, months in a year, days in a year and the hundred of per cent: known without a quote. */
const COMMON_KNOWLEDGE = [7, 12, 100, 365];

/** `derived` is a sum, and its numbers stand in the quotes. */
export const derivedFromQuotes = itemRule('derived-from-quotes', 'error', (item, subject) => {
	const written = subject.itemNotes.get(item.id)?.derived;
	if (written === undefined) return [];
	const sum = evaluateSum(written);
	if (!sum) return [[written, '']];
	const quotes = quotesOf(item);
	const dates = findDates(quotes, subject.words);
	const proved = new Set([
		...COMMON_KNOWLEDGE,
		...findNumbers(quotes, subject.words).map(({ value }) => value),
		...dates.flatMap(({ day, month, year }) => [day, month, year])
	]);
	return sum.terms.filter((term) => !proved.has(term)).map((term) => [written, String(term)]);
});
