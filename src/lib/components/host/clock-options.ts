import { formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';

const SECONDS = [20, 30, 45, 60, 90, 120, 180, 300];

/** How long a question can stay open; undefined: until the host closes it. */
export const clockOptions = () => [
	{ value: undefined, name: m.quiz_clock_none() },
	...SECONDS.map((value) => ({
		value,
		name: m.host_seconds({ count: value, shown: formatNumber(value) })
	}))
];
