import type { LearnerSettings } from '$lib/core/memory/settings';

/** Leaves a note for `before-paint.js`: somebody who has cards needs no welcome while they are being read. */
export function noteKnown(known: boolean): void {
	const root = document.documentElement;
	// Written once, and not with every card.
	if (root.hasAttribute('data-known') === known) return;
	root.toggleAttribute('data-known', known);
	try {
		if (known) localStorage.setItem('passage-known', '1');
		else localStorage.removeItem('passage-known');
	} catch {
		// Storage is refused: the welcome shows for a moment.
	}
}

/** Shows the theme and leaves a copy where `before-paint.js` finds it before the next first paint. */
export function showTheme(theme: LearnerSettings['theme']): void {
	const { dataset } = document.documentElement;
	if (dataset.theme === (theme === 'system' ? undefined : theme)) return;
	if (theme === 'system') delete dataset.theme;
	else dataset.theme = theme;
	try {
		if (theme === 'system') localStorage.removeItem('passage-theme');
		else localStorage.setItem('passage-theme', theme);
	} catch {
		// Storage is refused: the theme holds for this visit.
	}
}
