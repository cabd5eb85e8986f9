/** Longest wait for a quiet moment, in ms. */
const AT_LATEST_MILLIS = 2000;

/** Runs work when the page has nothing better to do. Safari has no idle callback: there it waits a while. */
export function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: AT_LATEST_MILLIS });
	else setTimeout(work, AT_LATEST_MILLIS);
}
