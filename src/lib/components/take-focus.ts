/** Focus follows the reading: a heading takes it when it appears, so a screen reader goes on from there. */
export const takeFocus = (heading: HTMLElement): void => heading.focus({ preventScroll: true });
