/** Focus follows the reading: a heading takes it when it appears, so a screen reader goes on from there. */
export const takeFocus = (heading: HTMLElement): void => heading.focus({ preventScroll: true });

/** For what stands where the control with the focus has gone. */
export function takeLostFocus(element: HTMLElement): void {
	if (document.activeElement === document.body) takeFocus(element);
}
