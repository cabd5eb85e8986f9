import { findDates, type FoundDate, parseIsoDate } from '../find-dates';
import { findNumbers } from '../find-numbers';
import { keyTexts, quotesOf } from '../lint-subject';
import { itemRule } from './rule';

/**
 * Every date of the key stands in the quotes. A day needs its month beside it; the year may stand in
 * another quote, or elsewhere in the same one. A year alone in a text is a number.
 */
export const dateInQuotes = itemRule('date-in-quotes', 'error', (item, { words }) => {
	const quotes = quotesOf(item);
	const shown = findDates(quotes, words);
	const years = new Set([
		...findNumbers(quotes, words, shown).map(({ value }) => value),
		...shown.map(({ year }) => year)
	]);
	const isShown = (date: FoundDate) =>
		(date.year === undefined || years.has(date.year)) &&
		(date.month === undefined || shown.some((each) => agrees(date, each)));
	return keyTexts(item).flatMap((key) => {
		const dates = item.type === 'date' ? [parseIsoDate(key)] : findDates(key, words);
		return dates.filter((date) => !isShown(date)).map(({ start, end }) => [key.slice(start, end)]);
	});
});

function agrees(key: FoundDate, shown: FoundDate): boolean {
	return (
		key.month === shown.month &&
		(key.day === undefined || key.day === shown.day) &&
		(key.year === undefined || shown.year === undefined || key.year === shown.year)
	);
}
