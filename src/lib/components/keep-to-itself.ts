import type { Attachment } from 'svelte/attachments';

/** What is typed or swiped within is for nobody around it: no shortcut of the page, no swipe of the card below. */
export const keepToItself: Attachment<HTMLElement> = (element) => {
	for (const kind of ['keydown', 'pointerdown', 'pointerup'] as const)
		element.addEventListener(kind, (event) => event.stopPropagation());
};
