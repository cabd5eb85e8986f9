/** How a reading is set on this device; nothing else of the app changes with it. */
export interface ReadingLook {
	/** Steps above the normal size of text. */
	readonly size: 0 | 1 | 2 | 3;
	/** Steps above the normal space between lines. */
	readonly spacing: 0 | 1 | 2;
	/** Atkinson Hyperlegible, made for readers of low vision, and not the book face. */
	readonly plain: boolean;
	readonly ruler: boolean;
}

export const READING_SIZES = [0, 1, 2, 3] as const satisfies readonly ReadingLook['size'][];
export const READING_SPACINGS = [0, 1, 2] as const satisfies readonly ReadingLook['spacing'][];

const KEPT_UNDER = 'passage-reading';

/** As it is kept and as the root's `data-reading` carries it for the styles: a word for each thing that is not normal. */
export function lookToWords({ size, spacing, plain, ruler }: ReadingLook): string {
	return [
		size > 0 && `size-${size}`,
		spacing > 0 && `spacing-${spacing}`,
		plain && 'plain',
		ruler && 'ruler'
	]
		.filter(Boolean)
		.join(' ');
}

/** Words that mean nothing are left out. */
export function parseLook(text: string): ReadingLook {
	const words = text.split(' ');
	return {
		size: READING_SIZES.find((size) => words.includes(`size-${size}`)) ?? 0,
		spacing: READING_SPACINGS.find((spacing) => words.includes(`spacing-${spacing}`)) ?? 0,
		plain: words.includes('plain'),
		ruler: words.includes('ruler')
	};
}

/** What `before-paint.js` found, or was shown since. */
export function readLook(): ReadingLook {
	return parseLook(document.documentElement.dataset.reading ?? '');
}

/** Shows it and leaves it where `before-paint.js` finds it before the next first paint. */
export function showLook(look: ReadingLook): void {
	const words = lookToWords(look);
	document.documentElement.dataset.reading = words;
	try {
		localStorage.setItem(KEPT_UNDER, words);
	} catch {
		// Storage is refused: it holds for this visit.
	}
}
