/** Minutes a day that are worth considering. */
export const MINUTES_A_DAY = [5, 10, 15, 20, 30, 45, 60] as const;

/** A smaller number of minutes and a larger one, to show what they would reach. */
export function otherMinutes(minutesPerDay: number): number[] {
	const less = MINUTES_A_DAY.findLast((minutes) => minutes < minutesPerDay);
	const more = MINUTES_A_DAY.find((minutes) => minutes > minutesPerDay);
	return [less, more].filter((minutes) => minutes !== undefined);
}
