import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';

import { manifest } from './src/manifest.ts';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			// The same in tests as in the build, or one would undo the other's work.
			outputStructure: 'message-modules',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale']
		}),
		sveltekit(),
		SvelteKitPWA({
			registerType: 'prompt',
			// Registered by session/app-update, which decides when a reload is safe.
			injectRegister: null,
			manifest,
			workbox: {
				globPatterns: [
					'client/**/*.{js,css,svg,png,webp,woff2,webmanifest}',
					'prerendered/**/*.{html,json}'
				],
				// A link to a marked quote or to one set's cards is the same page.
				ignoreURLParametersMatching: [/.*/],
				navigateFallback: '/shell',
				clientsClaim: true,
				cleanupOutdatedCaches: true,
				sourcemap: false
			}
		})
	],
	// Tests of runes run the client's Svelte, as a browser does.
	...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node'
	}
});
