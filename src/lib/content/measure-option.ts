import { findDates, type FoundDate } from './find-dates';
import { findNumbers } from './find-numbers';
import type { LanguageRules } from './language';

/** An option that is an amount or a date and little else. */
export interface Measure {
	readonly kind: 'number' | 'date';
	/** Comparable lower and upper bound; equal unless the option is a range. */
	readonly from: number;
	readonly to: number;
	/** What is counted, or how precise a date is, in a form that can be compared. */
	readonly unit: string;
}

/** More words than this around a number make a statement of the option, not an amount. */
const MAX_WORDS_AROUND = 3;

/** Reads an option as an amount or a date; null when it is neither or says more than that. */
export function measureOption(text: string, words: LanguageRules): Measure | null {
	const dates = findDates(text, words);
	const numbers = findNumbers(text, words, dates);
	const [first, last] = [dates[0], dates.at(-1)];
	if (first && last && numbers.length === 0 && dates.length <= 2) {
		const unit = (['year', 'month', 'day'] as const).filter((part) => part in first).join(' ');
		if (around(text, dates).length > MAX_WORDS_AROUND) return null;
		return { kind: 'date', from: ordinal(first), to: ordinal(last), unit };
	}
	const [low, high] = [numbers[0], numbers.at(-1)];
	if (!low || !high || dates.length > 0 || numbers.length > 2) return null;
	const rest = around(text, numbers);
	if (rest.length > MAX_WORDS_AROUND) return null;
	const isYear = rest.length === 0 && !low.spelled && /^\d{4}$/.test(text.trim());
	const unit = isYear ? 'year' : rest.map((word) => word.replace(/s$/, '')).join(' ');
	return { kind: isYear ? 'date' : 'number', from: low.value, to: high.value, unit };
}

function around(text: string, spans: readonly { start: number; end: number }[]): readonly string[] {
	const left = spans.reduce(
		(rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
		text
	);
	return left.toLowerCase().match(/[\p{L}%]+/gu) ?? [];
}

function ordinal(date: FoundDate): number {
	return (date.year ?? 0) * 416 + (date.month ?? 0) * 32 + (date.day ?? 0);
}
