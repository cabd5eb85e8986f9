import type { HandIn } from '$lib/core/quiz/hand-in';
import { hashText } from '$lib/core/random';
import { failed, ok, type Result } from '$lib/core/result';

/** What stands before the signs of a code, and tells it from the words around it. */
const MARK = 'PASSAGE-1-';
/** RFC 4648's base 32: a QR code takes capitals and digits in fewer modules, and no messenger changes them. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const END = '-END';
/** With what mails put in where they break a line; without its end it was cut short. */
const CODE = /PASSAGE-1-([A-Z2-7\s>]*)(?:-END)?/g;
const CHECK_BYTES = 4;
/** Longer than any hand-in of ours; what grows beyond it is no hand-in. */
const LONGEST_TEXT = 400_000;

export const handInText = (handIn: HandIn): string =>
	JSON.stringify({ passage: 'homework', version: 1, ...handIn });

/** The file's own text, packed: what can be pasted or shown as a QR code. */
export async function encodeHandIn(handIn: HandIn): Promise<string> {
	const text = handInText(handIn);
	const packed = await pass(
		new TextEncoder().encode(text),
		new CompressionStream('deflate-raw'),
		Infinity
	);
	const bytes = new Uint8Array(CHECK_BYTES + packed.length);
	new DataView(bytes.buffer).setUint32(0, hashText(text));
	bytes.set(packed, CHECK_BYTES);
	return MARK + toSigns(bytes) + END;
}

/** The codes in what was pasted, whatever stands around them; one that was cut short stays so. */
export function findCodes(pasted: string): readonly string[] {
	return [...pasted.matchAll(CODE)].map(([code]) => code.replace(/[\s>]/g, ''));
}

/** The text of the file that a code stands for. */
export async function decodeHandIn(code: string): Promise<Result<string, 'damaged'>> {
	if (!code.startsWith(MARK) || !code.endsWith(END)) return failed('damaged');
	const bytes = fromSigns(code.slice(MARK.length, -END.length));
	try {
		const unpacked = await pass(
			bytes.slice(CHECK_BYTES),
			new DecompressionStream('deflate-raw'),
			LONGEST_TEXT
		);
		const text = new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
		const check = new DataView(bytes.buffer).getUint32(0);
		return hashText(text) === check ? ok(text) : failed('damaged');
	} catch {
		return failed('damaged');
	}
}

/** @throws where more than `most` bytes come out, or the stream does */
async function pass(
	bytes: Uint8Array<ArrayBuffer>,
	through: CompressionStream | DecompressionStream,
	most: number
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		length += value.length;
		if (length > most) {
			void reader.cancel();
			throw new Error('too long');
		}
	}
	return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toSigns(bytes: Uint8Array): string {
	let [signs, bits, held] = ['', 0, 0];
	for (const byte of bytes) {
		held = ((held << 8) | byte) & 0xfff;
		bits += 8;
		for (; bits >= 5; bits -= 5) signs += SIGNS[(held >> (bits - 5)) & 31];
	}
	return bits > 0 ? signs + SIGNS[(held << (5 - bits)) & 31] : signs;
}

function fromSigns(signs: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(Math.floor((signs.length * 5) / 8));
	let [at, bits, held] = [0, 0, 0];
	for (const sign of signs) {
		held = ((held << 5) | SIGNS.indexOf(sign)) & 0xfff;
		bits += 5;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at++] = (held >> bits) & 255;
	}
	return bytes;
}
