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
	showKeptQuestion();
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

	/** @param {NodeListOf<Element>} controls */
	function wordsOf(controls) {
		return Array.prototype.map
			.call(controls, function (control) {
				return control.getAttribute('aria-label') || control.textContent;
			})
			.join('|');
	}

	// The question that comes next, got ready by the app when it was here last (components/keep-question.ts): shown while
	// the page becomes alive, in place of the page. What is typed and pressed in it meanwhile is handed on.
	function showKeptQuestion() {
		/** @type {{ cardKey: string, version: string, path: string, learner: string | null, fromDay: number, html: string } | null} */
		var kept = null;
		try {
			var stored = localStorage.getItem('passage-question');
			if (stored) kept = JSON.parse(stored);
			if (kept && kept.learner !== localStorage.getItem('passage-learner')) kept = null;
		} catch (refused) {
			return;
		}
		var now = new Date();
		// A study day turns at 04:00 local time: core/memory/time.ts.
		var day = Math.floor((now.getTime() / 60000 - now.getTimezoneOffset() - 240) / 1440);
		if (!kept || kept.fromDay > day || kept.version !== root.getAttribute('data-version')) return;
		if (kept.path !== location.pathname + location.search) return;
		root.setAttribute('data-kept', kept.cardKey);
		var layer = document.createElement('div');
		layer.className = 'kept';
		layer.innerHTML = kept.html;
		/** @type {Element | undefined} */
		var pressed;
		layer.addEventListener('click', function (event) {
			var button = event.target instanceof Element && event.target.closest('button');
			if (!button) return;
			event.preventDefault();
			if (pressed) pressed.removeAttribute('data-pressed');
			pressed = button;
			button.setAttribute('data-pressed', '');
		});
		document.addEventListener('DOMContentLoaded', function () {
			document.body.insertBefore(layer, document.body.firstChild);
		});
		addEventListener(
			'passage:asked',
			function () {
				root.removeAttribute('data-kept');
				var controls = 'button, input, select, [data-stem]';
				var before = layer.querySelectorAll(controls);
				var after = document.querySelectorAll('.app :is(' + controls + ')');
				var stem = document.querySelector('.app [data-stem]');
				// Another question, other options, or an input still on its way: nothing is handed on to what it was not meant for.
				var same = wordsOf(before) === wordsOf(after);
				for (var index = 0; same && index < before.length; index++) {
					var from = before[index];
					var to = after[index];
					if (from instanceof HTMLInputElement && to instanceof HTMLInputElement && from.value) {
						to.value = from.value;
						to.dispatchEvent(new Event('input', { bubbles: true }));
					}
					if (from === document.activeElement && to instanceof HTMLElement) to.focus();
					if (from === pressed && to instanceof HTMLElement) setTimeout(to.click.bind(to));
				}
				if (layer.contains(document.activeElement) === false && stem instanceof HTMLElement)
					if (document.activeElement === document.body) stem.focus({ preventScroll: true });
				layer.remove();
			},
			{ once: true }
		);
	}
})(document.documentElement);
