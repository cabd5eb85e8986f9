let watching: MutationObserver | undefined;

/**
 * Focus stays where reading was when what had it is taken away by its own press: it goes to what is left around it,
 * since from the body a keyboard and a screen reader would begin at the top.
 */
export function keepFocus(event: Event): void {
	const path = event.composedPath().filter((one) => one instanceof HTMLElement);
	watching?.disconnect();
	watching = new MutationObserver(() => {
		if (path[0]?.isConnected) return;
		watching?.disconnect();
		const left = path.find((one) => one.isConnected);
		if (!left || document.activeElement !== document.body) return;
		left.tabIndex = -1;
		left.focus({ preventScroll: true });
	});
	watching.observe(document.body, { childList: true, subtree: true });
}
