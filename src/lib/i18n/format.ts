import { getLocale, type Locale } from './locale';
import { m } from './paraglide/messages';
import type { NextInterval } from '$lib/core/memory/preview-grades';
import type { Weekday } from '$lib/core/memory/statistics/study-calendar';
import { type EpochMillis, type StudyDay, studyDayToUtcMillis } from '$lib/core/memory/time';

export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
	new Intl.NumberFormat(getLocale(), options).format(value);

/** Making a format takes as long as hundreds of uses of it, and a map of a reading has hundreds. */
const percentFormats = new Map<Locale, Intl.NumberFormat>();

/** @param share 0–1 */
export function formatPercent(share: number): string {
	const locale = getLocale();
	const format =
		percentFormats.get(locale) ??
		new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
	percentFormats.set(locale, format);
	return format.format(share);
}

export const formatDay = (day: StudyDay): string =>
	formatPartsOfDay(day, { weekday: 'long', day: 'numeric', month: 'long' });

export const formatShortDay = (day: StudyDay): string =>
	formatPartsOfDay(day, { day: 'numeric', month: 'short' });

export const formatDayOfYear = (day: StudyDay): string =>
	formatPartsOfDay(day, { dateStyle: 'long' });

/** The name of the month that the day is in. */
export const formatMonth = (day: StudyDay): string => formatPartsOfDay(day, { month: 'short' });

/** The name of the day of the week. */
export const formatWeekday = (day: StudyDay): string => formatPartsOfDay(day, { weekday: 'short' });

function formatPartsOfDay(day: StudyDay, parts: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(dateLocale(), { ...parts, timeZone: 'UTC' }).format(
		studyDayToUtcMillis(day)
	);
}

/** The date where the reader is. */
export const formatDate = (millis: EpochMillis): string =>
	new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'long' }).format(millis);

/** Date and time of day where the reader is. */
export const formatMoment = (millis: EpochMillis): string =>
	new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(millis);

/** With the unit; to one place below ten. */
export const formatMinutes = (minutes: number): string => formatDuration(minutes, 'minute');
export const formatHours = (hours: number): string => formatDuration(hours, 'hour');

function formatDuration(value: number, unit: 'minute' | 'hour'): string {
	const maximumFractionDigits = value < 10 ? 1 : 0;
	return formatNumber(value, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits });
}

/** The day a week begins with where the learner's language is spoken; Monday where the browser does not know. */
export function firstWeekday(): Weekday {
	// Firefox had neither and Safari 16.4 the older one when they were new enough for us.
	const locale: Partial<Pick<Intl.Locale, 'getWeekInfo'>> & { weekInfo?: Intl.WeekInfo } =
		new Intl.Locale(dateLocale());
	return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) as Weekday;
}

/** @param iso ISO 8601 with the precision to show: `2023`, `2023-06` or `2023-06-30`. */
export function formatIsoDate(iso: string): string {
	const precision: Intl.DateTimeFormatOptions =
		iso.length === 4
			? { year: 'numeric' }
			: iso.length === 7
				? { year: 'numeric', month: 'long' }
				: { dateStyle: 'long' };
	return new Intl.DateTimeFormat(dateLocale(), { ...precision, timeZone: 'UTC' }).format(
		new Date(iso)
	);
}

/** English readings write "30 June 2023"; plain `en` would give the American order. */
function dateLocale(): string {
	return getLocale() === 'en' ? 'en-GB' : getLocale();
}

/** Days up to two months, then months to one place, then years. */
export function formatInterval(interval: NextInterval): string {
	if (interval.kind === 'minutes') return m.interval_minutes({ minutes: interval.minutes });
	const { days } = interval;
	if (days < 61) return m.interval_days({ count: days, shown: formatNumber(days) });
	const [value, message] =
		days < 365 ? [days / 30.4375, m.interval_months] : [days / 365.25, m.interval_years];
	const rounded = Math.round(value * 10) / 10;
	return message({ count: rounded, shown: formatNumber(rounded) });
}
