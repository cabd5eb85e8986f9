/** Where the bars above and below may lie over the page, in CSS pixels. */
const MARGIN_PIXELS = { above: 16, below: 150 };

/** Brings an element to the middle of the screen unless it is in view as it is. */
export function keepInView(element: HTMLElement): void {
	const { top, bottom } = element.getBoundingClientRect();
	if (top >= MARGIN_PIXELS.above && bottom <= innerHeight - MARGIN_PIXELS.below) return;
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
