import type { Attachment } from 'svelte/attachments';

/**
 * Presses what the page itself names with `aria-keyshortcuts`, so that a key does just what its button does
 * and a screen reader can tell it. Enter is left to the focused control.
 *
 * @param within the part of the page whose keys count
 */
export function pressShortcut(event: KeyboardEvent, within: ParentNode = document): void {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
	const target = event.target as HTMLElement;
	if (target.closest('input, select, textarea, dialog')) return;
	const isSpace = event.key === ' ';
	// Space on a focused button is that button's own.
	if (isSpace && target.closest('button, a, summary')) return;
	const key = isSpace ? 'Space' : event.key.toLowerCase();
	const control = [...within.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
		(candidate) => candidate.getAttribute('aria-keyshortcuts')?.split(' ').includes(key)
	);
	if (!control) return;
	event.preventDefault();
	control.click();
}

/** Keys that count while the focus is inside an element. */
export const ownShortcuts: Attachment<HTMLElement> = (element) => {
	const press = (event: KeyboardEvent) => pressShortcut(event, element);
	element.addEventListener('keydown', press);
	return () => element.removeEventListener('keydown', press);
};
