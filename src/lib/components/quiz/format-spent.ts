import { formatMinutes, formatNumber } from '$lib/i18n/format';

/** Seconds below a minute. */
export function formatSpent(millis: number): string {
	if (millis >= 60_000) return formatMinutes(millis / 60_000);
	const seconds = Math.round(millis / 1000);
	return formatNumber(seconds, { style: 'unit', unit: 'second', unitDisplay: 'long' });
}
