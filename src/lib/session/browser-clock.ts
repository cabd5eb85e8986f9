import type { Clock } from '$lib/core/memory/time';

export const browserClock: Clock = {
	now: () => Date.now(),
	utcOffsetMinutes: (atMillis) => -new Date(atMillis).getTimezoneOffset()
};
