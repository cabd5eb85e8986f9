import type { ClozePart } from '../core/item/item';
import type { Text } from '../core/item/text';
import { plainText } from '../core/item/text';
import { spansOf } from './parse-text';
import { setTypography } from './typography';

/** Stand for `{{id::` and `}}` while the typography is set, which looks past them. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARK = /\{\{\s*([^{}:]+?)\s*::\s*([^{}]+?)\s*\}\}/g;

export interface ClozeStem {
	/** The whole sentence with nothing hidden. */
	readonly stem: Text;
	readonly parts: readonly ClozePart[];
	/** Hidden words by deletion, in the order of the sentence; an id may stand twice, for the compiler to refuse. */
	readonly hidden: readonly { readonly id: string; readonly key: string }[];
}

/** Reads `On {{vote-date::30 June 2023}} the Council voted.`; null where a brace has no partner. */
export function readClozeStem(typed: string, language: string): ClozeStem | null {
	const ids: string[] = [];
	const marked = typed
		.replace(/[\ue000\ue001]/g, '')
		.replace(MARK, (_, id: string, words: string) => {
			ids.push(id);
			return `${OPEN}${words}${CLOSE}`;
		});
	if (/[{}]/.test(marked)) return null;
	const text = setTypography(marked, language);
	const hidden: { id: string; key: string }[] = [];
	const parts = text.split(/\ue000([^\ue001]*)\ue001/).map((piece, index): ClozePart => {
		if (index % 2 === 0) return { text: plainText(spansOf(piece)) };
		const deletionId = ids[hidden.length] ?? '';
		hidden.push({ id: deletionId, key: plainText(spansOf(piece)) });
		return { deletionId };
	});
	return {
		stem: spansOf(text.replace(/[\ue000\ue001]/g, '')),
		parts: parts.filter((part) => 'deletionId' in part || part.text !== ''),
		hidden
	};
}
