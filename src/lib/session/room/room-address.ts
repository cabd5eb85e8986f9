/** As people type a code: upper and lower case, spaces and hyphens make no difference. */
export const cleanCode = (typed: string): string => typed.replace(/[\s-]+/g, '').toUpperCase();

/** Four letters and two digits. */
export const isCode = (code: string): boolean => /^[A-Z]{4}\d{2}$/.test(code);

/** @param code cleaned */
export const roomAddress = (code: string, rest = ''): string =>
	`/api/v1/rooms/${encodeURIComponent(code)}${rest}`;
