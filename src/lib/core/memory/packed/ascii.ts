/** Units turned into text at once: a call takes only so many arguments. */
const AT_ONCE = 8192;

/** JSON in which every character beyond ASCII stands as an escape, so that a character is a byte. */
export function jsonAscii(value: unknown): string {
	return JSON.stringify(value).replace(
		/[^\x20-\x7e]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

export function fillAscii(bytes: Uint8Array, at: number, text: string): void {
	for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index);
}

export function asciiText(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += AT_ONCE)
		text += fromCodes(bytes.subarray(at, at + AT_ONCE));
	return text;
}

/** Not by spreading: that walks the bytes with an iterator, and takes eight times as long. */
const fromCodes = (bytes: Uint8Array) =>
	String.fromCharCode.apply(null, bytes as unknown as number[]);
