/** Where the reader is: the first passage that is not above the screen. */
export const passageInView = (): HTMLElement | undefined =>
	[...document.querySelectorAll<HTMLElement>('article p[id]')].find(
		(passage) => passage.getBoundingClientRect().bottom > 0
	);
