import type { Span, Text } from '../core/item/text';
import { setTypography } from './typography';

/** `*words*`, with no space just inside the asterisks. */
const EMPHASIS = /\*(?=\S)([^*\n]*[^*\s])\*/g;

/** Typed words as a small tree. An asterisk without its partner stays an asterisk. */
export function parseText(typed: string, language: string): Text {
	return spansOf(setTypography(typed, language));
}

/** The same for words whose typography is set already. */
export function spansOf(text: string): Text {
	const spans: Span[] = [];
	let from = 0;
	for (const found of text.matchAll(EMPHASIS)) {
		spans.push(...plainSpans(text.slice(from, found.index)), { em: found[1] ?? '' });
		from = found.index + found[0].length;
	}
	return [...spans, ...plainSpans(text.slice(from))];
}

function plainSpans(text: string): Span[] {
	const spans = text.split('\n').flatMap((line): Span[] => [{ br: true }, line]);
	return spans.slice(1).filter((span) => span !== '');
}
