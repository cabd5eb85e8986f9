import type { LearnerSettings } from '$lib/core/memory/settings';

/** Shows the theme and leaves a copy where `before-paint.js` finds it before the next first paint. */
export function showTheme(theme: LearnerSettings['theme']): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	try {
		if (theme === 'system') localStorage.removeItem('passage-theme');
		else localStorage.setItem('passage-theme', theme);
	} catch {
		// Storage is refused: the theme holds for this visit.
	}
}
