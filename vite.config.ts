import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';

import { pageMessages } from './scripts/page-messages.js';
import { manifest } from './src/manifest.ts';

/**
 * What every page runs before its first card, in two files: a browser compresses and fetches a few large ones better
 * than thirty small ones. Modules that wait until they are needed stay out of them; `npm run check:size` tells if one got in.
 */
const FIRST_LOAD = [
	{ name: 'framework', minShareCount: 12, priority: 2, test: (id: string) => !ASKED.test(id) },
	{
		name: 'memory',
		priority: 1,
		test: (id: string) => ON_EVERY_PAGE.test(id) && !LATER.test(id)
	},
	// What the study page shares with others, so that they do not load the rest of it.
	{ name: 'queue', priority: 1, test: (id: string) => SHARED.test(id) },
	// The study page's own, of which a reading needs a part, later: cut in two it would be a kilobyte more.
	{ name: 'study', test: (id: string) => ASKING.test(id) }
];
/** What asking takes is shared by study, reading and quiz, and no first load but theirs needs it. */
const ASKED =
	/[/]components[/](host|question|quiz|reading|room|wall)[/]|[/](EvidenceQuote|MarkedRuns|TextSpans|shortcuts|marked-passage|quiz-summary|key-numbering|forecast|format|is-response)[.]|[/]messages[/](verdict|interval|input|study|quiz|exam)_/;
const SHARED =
	/[/](queue|least-recalled|store-error|ask-order|response|propose-grade|level-names|study-target|take-focus)[.]|[/]messages[/](study_(close|try_again)|today_welcome_text)[.]/;
const ASKING =
	/[/]session[/](asked-card|asking|study-session)[.]|[/]preview-grades[.]|[/]components[/](question[/](QuestionHead|ResponseInput|PickOne|TypedInput|OptionButton|Stem|options)|Study\w+|shortcuts)[.]/;
const ON_EVERY_PAGE =
	/[/]src[/]lib[/](core[/](memory|random|result)|storage|session)|[/]idb[/]|[/]runtime[/]app[/]state[/]/;
const LATER =
	/[/](app-update|asked-card|asking|backup|browser-speech|chores|delete-log|describe-damage|ended-quiz|fold-(all|cards)|forget-texts|group-by-card|histories-of|fit-parameters|key-numbering|kept-runs|learner-register|log-work|log-worker|make-segment|memory-map|number-cards|pack-\w+|parameter-fit|prompt-round|queue|quiz-draft|quiz-of-address|quiz-session|read-aloud|reading-\w+|recall-map|removing|resting-cards|restor(e|ing)|run-recorder|seal|section-prompts|segment-search|set-summary|study-session|task-runner|unpack-events|whole-log)[.]|[/](exam|fit|statistics)[/](?!weights-text)|[/]session[/](class-report|host|room)[/]|preview-grades|propose-grade|study-target|app-badge|exam-ahead|forecast/;

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			// The same in tests as in the build, or one would undo the other's work.
			outputStructure: 'message-modules',
			// The language is that of the address: src/lib/i18n/locale.ts.
			strategy: ['baseLocale']
		}),
		pageMessages(),
		sveltekit(),
		SvelteKitPWA({
			registerType: 'prompt',
			// Registered by session/app-update, which decides when a reload is safe.
			injectRegister: null,
			manifest,
			workbox: {
				// Not the pictures: the system alone asks for them, when it installs the app or offers to.
				globPatterns: [
					'client/**/*.{js,css,svg,woff2,webmanifest}',
					'prerendered/**/*.{html,json}'
				],
				// A link to a marked quote or to one set's cards is the same page.
				ignoreURLParametersMatching: [/.*/],
				navigateFallback: '/shell',
				// The optimizer, 1.7 MB (300 kB brotli): more than the rest of the app, for those alone who have
				// 64 reviews and want a fit. Kept from its first use on; its address changes with its content.
				runtimeCaching: [
					{
						urlPattern: /[.]wasm$/,
						handler: 'CacheFirst',
						options: { cacheName: 'optimizer', expiration: { maxEntries: 1 } }
					}
				],
				clientsClaim: true,
				cleanupOutdatedCaches: true,
				sourcemap: false
			}
		})
	],
	// The browser's files alone: on the server it would load all that the build needs, the set compiler too.
	environments: {
		client: {
			build: {
				// A list of what each page would fetch ahead weighs a kilobyte on every page; a first load has its own in its HTML.
				modulePreload: { polyfill: false, resolveDependencies: () => [] },
				rolldownOptions: {
					output: { codeSplitting: { groups: FIRST_LOAD } }
				}
			}
		}
	},
	// fsrs-browser imports a part of itself later on, which the older format cannot.
	worker: { format: 'es' },
	// Tests of runes run the client's Svelte, as a browser does.
	...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node'
	}
});
