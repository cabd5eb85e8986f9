import type { Handle } from '@sveltejs/kit';

import beforePaint from './before-paint.js?raw';

/** The two faces that every first screen shows; the others load when a text needs them. */
const FIRST_FACES = /(literata|hyperlegible-next)-latin-wght-normal/;

/**
 * Every page can be read before it can be used, so the words and their faces come first. Its scripts are only named in
 * it: `before-paint.js` says when they are fetched.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'js' || (type === 'font' && FIRST_FACES.test(path)),
		// Inline, since it holds up the first paint; svelte.config.js allows it by its hash.
		transformPageChunk: ({ html }) =>
			html
				.replaceAll('rel="modulepreload"', 'rel="later"')
				.replace('%before-paint%', () => `<script>${beforePaint}</script>`)
	});
