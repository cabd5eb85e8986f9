/** What is measured, in the order of the table. */
export const WHATS = [
	'open-to-first-due',
	'response-to-next-median',
	'response-to-next-p99',
	'rebuild-1m-reviews',
	'due-count',
	'backup-out',
	'backup-in'
] as const;
export type What = (typeof WHATS)[number];

export type Times = Readonly<Record<What, number>>;

/** In ms, at full speed. */
export const GOAL_MILLIS: Partial<Times> = {
	'open-to-first-due': 100,
	'response-to-next-p99': 16,
	'rebuild-1m-reviews': 1000
};

export interface Row {
	readonly what: string;
	readonly ms: number;
	readonly baselineMs: number;
	/** How many times longer the usual design takes. */
	readonly ratio: number;
}

/** @param suffix stands behind the name of each row */
export function makeRows(ours: Times, usual: Times, suffix = ''): Row[] {
	return WHATS.map((what) => ({
		what: what + suffix,
		ms: rounded(ours[what]),
		baselineMs: rounded(usual[what]),
		ratio: rounded(usual[what] / ours[what])
	}));
}

const rounded = (value: number) => Math.round(value * 10) / 10;
