import type { DateItem } from './item';
import { dateOfIso, type PartialDate, readDates } from './read-date';
import type { Verdict } from './response';
import { RIGHT, RIGHT_WITH_SLIP, verdictOfCredit, WRONG } from './verdict';

/**
 * Right where every part that the key has is given and right; more precise than asked is right
 * too, since nothing in it contradicts the key. Less precise is part, with half the credit for
 * all but one part of the key (month and year, or day and month, of a whole date; the year of a
 * month) and a quarter for the year of a whole date. Anything that contradicts the key is wrong.
 * Of two readings the better one counts.
 */
export function gradeDate(item: DateItem, typed: string, language: string): Verdict {
	const key = dateOfIso(item.key);
	const graded = readDates(typed, language).map(({ date, slip }) => {
		const credit = creditOf(key, date);
		return credit === 1 ? (slip ? RIGHT_WITH_SLIP : RIGHT) : verdictOfCredit(credit);
	});
	return graded.reduce((best, next) => (next.credit > best.credit ? next : best), WRONG);
}

function creditOf(key: PartialDate, date: PartialDate): number {
	const asked = (['year', 'month', 'day'] as const).filter((part) => key[part] !== undefined);
	const given = asked.filter((part) => date[part] !== undefined);
	if (given.some((part) => date[part] !== key[part])) return 0;
	const missing = asked.length - given.length;
	if (missing === 0) return 1;
	if (date.year === undefined) return given.length === 2 ? 0.5 : 0;
	return missing === 1 ? 0.5 : 0.25;
}
