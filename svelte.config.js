import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The one script of our own that stands in the page itself: see hooks.server.ts. */
const beforePaint = createHash('sha256')
	.update(readFileSync(new URL('src/before-paint.js', import.meta.url)))
	.digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ precompress: true }),
		// The shell page is served for addresses that were never prerendered, so its links must be absolute.
		paths: { relative: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		// A page's styles come with it: one round trip less before the first paint.
		inlineStyleThreshold: 20_000,
		// The service worker is the one that vite-plugin-pwa writes.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', `sha256-${beforePaint}`],
				'style-src': ['self'],
				// SvelteKit's announcer of page changes, hidden by a style attribute that never changes.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'font-src': ['self'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'form-action': ['none']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../scripts/**/*.js', '../*.config.ts']
			})
		}
	}
};
