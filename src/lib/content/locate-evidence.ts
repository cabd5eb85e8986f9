import type { Evidence, PassageId } from '../core/item/item';
import { failed, ok, type Result } from '../core/result';
import { plainText } from '../core/item/text';
import { parseText } from './parse-text';

export type EvidenceFailure =
	| { readonly kind: 'passage-unknown'; readonly passageId: PassageId }
	| {
			readonly kind: 'evidence-not-in-passage';
			readonly passageId: PassageId;
			readonly quote: string;
			readonly agreesUpTo: string;
			readonly elsewhere?: PassageId;
	  };

/**
 * Finds a quote word for word in the passage it names, typography set on both sides. Where it stands
 * twice, the first place counts.
 *
 * @param texts plain text of each passage (`passageText`).
 */
export function locateEvidence(
	typed: { readonly passage: PassageId; readonly quote: string },
	texts: ReadonlyMap<PassageId, string>,
	language: string
): Result<Evidence, EvidenceFailure> {
	const passageId = typed.passage;
	const text = texts.get(passageId);
	if (text === undefined) return failed({ kind: 'passage-unknown', passageId });
	const quote = plainText(parseText(typed.quote, language));
	const start = text.indexOf(quote);
	if (start >= 0) return ok({ passageId, quote, start, end: start + quote.length });
	const elsewhere = [...texts].find(([, other]) => other.includes(quote))?.[0];
	return failed({
		kind: 'evidence-not-in-passage',
		passageId,
		quote,
		agreesUpTo: commonBeginning(quote, text),
		...(elsewhere === undefined ? {} : { elsewhere })
	});
}

/** The longest run of whole words at the quote's beginning that stands in the text. */
function commonBeginning(quote: string, text: string): string {
	const words = quote.split(' ');
	let count = 0;
	while (text.includes(words.slice(0, count + 1).join(' '))) count++;
	return words.slice(0, count).join(' ');
}
