/** When a card was there, in ms since the page's navigation began. */
export interface CardShown {
	/** The key that was pressed before it, as the browser noted it; 0 for the first card. */
	readonly pressedAtMillis: number;
	/** In the document, with its options and what responds to it. */
	readonly inDocumentAtMillis: number;
	/** The frame with it was handed over to be drawn. */
	readonly paintedAtMillis: number;
}

declare global {
	/** The so-manieth card this page has shown, from 0, as soon as it is painted. */
	var cardShown: (index: number) => Promise<CardShown>;
}

/** Runs in a page before its own scripts, and so refers to nothing outside itself. */
export function watchCards(): void {
	const shown: CardShown[] = [];
	const waiting = new Map<number, (card: CardShown) => void>();
	let pressedAtMillis = 0;
	let last: Element | null = null;

	globalThis.cardShown = (index) =>
		new Promise((resolve) => {
			const known = shown[index];
			if (known) resolve(known);
			else waiting.set(index, resolve);
		});

	addEventListener('keydown', ({ timeStamp }) => (pressedAtMillis = timeStamp), true);
	new MutationObserver(() => {
		const stem = document.querySelector('[data-stem]');
		// A stem served with the page comes before there is anything to respond with.
		if (!stem || stem === last || !document.querySelector('footer button')) return;
		last = stem;
		const inDocumentAtMillis = performance.now();
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			// The next task comes after the frame's styles, layout and painting.
			port1.onmessage = () => {
				const card = { pressedAtMillis, inDocumentAtMillis, paintedAtMillis: performance.now() };
				waiting.get(shown.push(card) - 1)?.(card);
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
