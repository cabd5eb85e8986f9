import type { Attachment } from 'svelte/attachments';

/** How far below the screen an element may still be, in CSS pixels. */
const NEAR_PIXELS = 600;

/** Calls back once, when the element is about to be scrolled into view. */
export function whenNear(onNear: () => void): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				onNear();
			},
			{ rootMargin: `${NEAR_PIXELS}px 0px` }
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
}
