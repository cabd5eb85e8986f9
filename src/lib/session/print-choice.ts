/** How a quiz is put on paper: it changes nothing of what is asked. */
export interface PrintChoice {
	readonly sheet: (typeof SHEETS)[number];
	/** Where the reading stands on a worksheet. */
	readonly reading: (typeof READING_PLACES)[number];
	/** Whether a code on the worksheet leads to the same quiz on a phone. */
	readonly code: boolean;
}

export const SHEETS = ['worksheet', 'key'] as const;
export const READING_PLACES = ['none', 'before', 'after'] as const;

/** As parts of an address after the quiz's own; only what is not usual is named. */
export function printQuery({ sheet, reading, code }: PrintChoice): string {
	return [
		sheet === 'key' && '&sheet=key',
		reading !== 'none' && `&reading=${reading}`,
		code && '&code=1'
	]
		.filter(Boolean)
		.join('');
}

/** What it does not know is passed over: a worksheet alone. */
export function parsePrintQuery(query: string): PrintChoice {
	const values = new URLSearchParams(query);
	return {
		sheet: SHEETS.find((one) => one === values.get('sheet')) ?? 'worksheet',
		reading: READING_PLACES.find((one) => one === values.get('reading')) ?? 'none',
		code: values.get('code') === '1'
	};
}
