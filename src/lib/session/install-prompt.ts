/** Chromium's own event; not in the DOM types. */
export interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}
