// Runs before the first paint, in any browser: old syntax only.
(function (root) {
	// Chrome and Edge 111, Firefox 115 and Safari 16.4 have both; the layout holds the words.
	var isNewEnough =
		'toSorted' in Array.prototype && CSS.supports('color', 'color-mix(in srgb, red, blue)');
	if (!isNewEnough) root.setAttribute('data-too-old', '');
	// A chosen theme, so that a dark room is not lit up, and whether a learner was here before, so that no
	// welcome flashes up. The app keeps these copies in step.
	/** @type {string | null | undefined} */
	var chosen;
	try {
		var theme = localStorage.getItem('passage-theme');
		if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
		if (localStorage.getItem('passage-known')) root.setAttribute('data-known', '');
		// How the reading is set (session/reading-look.ts); the styles pass over words they do not know.
		var reading = localStorage.getItem('passage-reading');
		if (reading) root.setAttribute('data-reading', reading);
		chosen = localStorage.getItem('passage-language');
	} catch (refused) {
		// No storage: the system's theme and the browser's languages apply.
	}
	// A language is chosen by a link alone, which works before the page lives: it is kept here, and the address cleaned.
	var languages = String(root.getAttribute('data-languages')).split(' ');
	var link = /^[?]language=([a-z-]+)$/.exec(location.search);
	var taken = link && String(link[1]);
	if (taken && languages.indexOf(taken) >= 0) {
		chosen = taken;
		history.replaceState(history.state, '', location.pathname + location.hash);
		try {
			localStorage.setItem('passage-language', taken);
		} catch (refused) {
			// No storage: it holds for this page.
		}
	}
	// The wanted language: the chosen one, else the first of the browser's that there is, else the base language,
	// which is the first of ours and the only one that an address does not name.
	var base = String(languages[0]);
	var named = String(location.pathname.split('/')[1]);
	var here = languages.indexOf(named) > 0 ? named : base;
	var wanted = [chosen].concat(navigator.languages || navigator.language, base).reduce(function (
		found,
		tag
	) {
		if (found) return found;
		if (languages.indexOf(String(tag)) >= 0) return tag;
		var primary = String(tag).split('-')[0];
		return primary && languages.indexOf(primary) >= 0 ? primary : undefined;
	}, /** @type {string | null | undefined} */ (undefined));
	// The shell is one page for every address.
	var rightToLeft = String(root.getAttribute('data-rtl')).split(' ');
	root.setAttribute('lang', here);
	root.setAttribute('dir', rightToLeft.indexOf(here) >= 0 ? 'rtl' : 'ltr');
	if (wanted && wanted !== here) {
		var path = here === base ? location.pathname : location.pathname.slice(here.length + 1);
		var target = wanted === base ? path || '/' : '/' + wanted + (path === '/' ? '' : path);
		// Words in a language that is about to be left would only flash up.
		root.setAttribute('hidden', '');
		location.replace(target + location.search + location.hash);
		return;
	}
	// The page's scripts, all at once rather than as each is found in another: now where they are on the device, else when
	// the words have been painted.
	function fetchScripts() {
		document.querySelectorAll('link[rel=later]').forEach(function (link) {
			link.setAttribute('rel', 'modulepreload');
		});
	}
	if (navigator.serviceWorker && navigator.serviceWorker.controller) fetchScripts();
	else
		requestAnimationFrame(function () {
			setTimeout(fetchScripts);
		});
})(document.documentElement);
