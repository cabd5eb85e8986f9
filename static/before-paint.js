// Before the first paint: a chosen theme, so that a dark room is not lit up. Kept in step by the settings.
try {
	const theme = localStorage.getItem('passage-theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage is refused: the system's theme applies.
}
