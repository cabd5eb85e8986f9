/** When a card was there, in ms since the page's navigation began. */
export interface CardShown {
	/** The key that was pressed before it, as the browser noted it; 0 for the first card. */
	readonly pressedAtMillis: number;
	/** In the document, with its options and what responds to it, and laid out. */
	readonly laidOutAtMillis: number;
	/** The frame with it was handed over to be drawn. */
	readonly paintedAtMillis: number;
}

/** Stands before what `watchCards` says on the page's console. */
export const CARD_SHOWN = 'card shown';

/**
 * Runs in a page before its own scripts, and so refers to nothing outside itself. It tells of each card on the console,
 * since a driver that asks a page which is being opened takes tens of milliseconds from it.
 */
export function watchCards(cardShown: string): void {
	let pressedAtMillis = 0;
	let last: Element | null = null;

	addEventListener('keydown', ({ timeStamp }) => (pressedAtMillis = timeStamp), true);
	new MutationObserver(() => {
		// What has been learned has figures instead of a card.
		const figure = location.pathname === '/progress' && document.querySelector('main section svg');
		const stem = figure || document.querySelector('[data-stem]');
		// A stem served with the page comes before there is anything to respond with.
		if (!stem || stem === last || !(figure || document.querySelector('footer button'))) return;
		last = stem;
		// Asking where it stands makes the browser lay it out.
		stem.getBoundingClientRect();
		const laidOutAtMillis = performance.now();
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			// The next task comes after the frame's styles, layout and painting.
			port1.onmessage = () => {
				const card: CardShown = {
					pressedAtMillis,
					laidOutAtMillis,
					paintedAtMillis: performance.now()
				};
				console.debug(cardShown + JSON.stringify(card));
			};
			port2.postMessage(null);
		});
	}).observe(document, { subtree: true, childList: true });
}

/** Runs in a page: when it asked for the first of its scripts, in ms since its navigation began. */
export function scriptStartMillis(): number {
	const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name));
	return Math.min(...scripts.map(({ startTime }) => startTime));
}
