import type { Exam } from '$lib/core/memory/setting-fold';
import type { StudyDay } from '$lib/core/memory/time';
import { formatDayOfYear, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

/** “Your class test is in 9 days.” */
export function examCountdown({ day }: Pick<Exam, 'day'>, today: StudyDay): string {
	const days = day - today;
	if (days > 1) return m.exam_in_days({ count: days, shown: formatNumber(days) });
	if (days === 1) return m.exam_tomorrow();
	if (days === 0) return m.exam_today();
	return m.exam_was({ day: formatDayOfYear(day) });
}
