/** What of `navigator` is needed; many browsers have none of it. */
export interface BadgePort {
	setAppBadge?(count: number): Promise<void>;
	clearAppBadge?(): Promise<void>;
}

/** Shows on the app's icon how many cards wait; nothing where there are none, or the browser refuses. */
export async function showBadge(port: BadgePort, count: number): Promise<void> {
	try {
		await (count > 0 ? port.setAppBadge?.(count) : port.clearAppBadge?.());
	} catch {
		// Not installed, or not allowed: the app shows the number itself.
	}
}
