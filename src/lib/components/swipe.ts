import type { Attachment } from 'svelte/attachments';

/** Shortest sideways way of a thumb that counts as a swipe, in CSS pixels. */
const SWIPE_PIXELS = 70;

interface Swipes {
	/** Towards the start of the line: leftwards where text runs from left to right. */
	readonly onStart: () => void;
	readonly onEnd: () => void;
}

/** Sideways swipes by touch; a mouse selects text instead, and scrolling stays scrolling. */
export function swipe({ onStart, onEnd }: Swipes): Attachment<HTMLElement> {
	return (element) => {
		let from: { x: number; y: number } | undefined;
		const down = (event: PointerEvent) => {
			from = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : undefined;
		};
		const up = (event: PointerEvent) => {
			if (!from) return;
			const across = event.clientX - from.x;
			const along = event.clientY - from.y;
			from = undefined;
			if (Math.abs(across) < SWIPE_PIXELS || Math.abs(along) > Math.abs(across) / 2) return;
			const rightToLeft = getComputedStyle(element).direction === 'rtl';
			if (across > 0 !== rightToLeft) onEnd();
			else onStart();
		};
		element.addEventListener('pointerdown', down);
		// They go with the element: taking them off takes milliseconds from the next card.
		element.addEventListener('pointerup', up);
	};
}
