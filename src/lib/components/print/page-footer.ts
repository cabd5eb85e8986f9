import type { Attachment } from 'svelte/attachments';

/** Between two stretches of a footer. */
export const DOT = ' · ';

/**
 * The rules of the printed page: margins that suit A4 and Letter, the words at the foot of every page and, in the other
 * corner, its number. No size is named: the paper is the printer's. The sheet is as wide as the paper, and not as a screen.
 */
export function pageRules(words: string): string {
	const text = words.replace(/[\\"\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
	const small = `font: 8pt "Atkinson Hyperlegible Next", sans-serif; color: #000; vertical-align: top; padding-top: 3mm`;
	return `@page {
	margin: 15mm 16mm 18mm;
	@bottom-left { content: "${text}"; ${small}; text-align: left; width: 80% }
	@bottom-right { content: counter(page) " / " counter(pages); ${small}; text-align: right; width: 20% }
}
@media print {
	.app > .screen.screen { max-inline-size: none; padding: 0 }
	.app #content { padding: 0 }
}`;
}

/** Whether the browser sets words in the margins of a page; one that does not drops those rules alone. */
export const hasMarginBoxes = (): boolean => 'CSSMarginRule' in globalThis;

/** While the sheet is on the screen, the page prints by these rules. */
export function pageFooter(words: string): Attachment {
	return () => {
		// A style element would need the content policy's leave.
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(pageRules(words));
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
		};
	};
}
