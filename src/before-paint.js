// Runs before the first paint, in any browser: old syntax only.
(function (root) {
	// Chrome and Edge 111, Firefox 115 and Safari 16.4 have both; the layout holds the words.
	var isNewEnough =
		'toSorted' in Array.prototype && CSS.supports('color', 'color-mix(in srgb, red, blue)');
	if (!isNewEnough) root.setAttribute('data-too-old', '');
	// A chosen theme, so that a dark room is not lit up, and whether a learner was here before, so that no
	// welcome flashes up. The app keeps both copies in step.
	try {
		var theme = localStorage.getItem('passage-theme');
		if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
		if (localStorage.getItem('passage-known')) root.setAttribute('data-known', '');
	} catch (refused) {
		// No storage: the system's theme applies.
	}
	// The page's scripts, all at once rather than as each is found in another: now where they are on the device, else when
	// the words have been painted.
	function fetchScripts() {
		document.querySelectorAll('link[rel=later]').forEach(function (link) {
			link.rel = 'modulepreload';
		});
	}
	if (navigator.serviceWorker && navigator.serviceWorker.controller) fetchScripts();
	else
		requestAnimationFrame(function () {
			setTimeout(fetchScripts);
		});
})(document.documentElement);
