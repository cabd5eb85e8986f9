/** A run of plain words, words with emphasis, or a line break. Never HTML. Media are reserved for later. */
export type Span = string | { readonly em: string } | { readonly br: true };

/** What an author wrote, as a small tree. */
export type Text = readonly Span[];

/** The words alone: emphasis dropped, a line break read as a space. */
export function plainText(text: Text): string {
	return text
		.map((span) => (typeof span === 'string' ? span : 'em' in span ? span.em : ' '))
		.join('');
}
