import type { ManifestOptions } from 'vite-plugin-pwa';

/** The web app manifest; its name and words are those of the base language. */
export const manifest: Partial<ManifestOptions> = {
	id: '/',
	name: 'Passage',
	short_name: 'Passage',
	description:
		'Read, be asked, and remember: questions proved by the passage they rest on, with no network.',
	lang: 'en',
	dir: 'ltr',
	start_url: '/',
	scope: '/',
	display: 'standalone',
	background_color: '#fbf8f1',
	theme_color: '#fbf8f1',
	categories: ['education'],
	icons: [
		{ src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
		{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
		{ src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
		{ src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
	],
	shortcuts: [
		{ name: 'Study now', url: '/study', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
		{
			name: 'Read: the UN mission in Mali',
			url: '/sets/minusma-departure/read',
			icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }]
		}
	],
	screenshots: [
		{
			src: '/screenshots/question.png',
			sizes: '780x1688',
			type: 'image/png',
			form_factor: 'narrow',
			label: 'A question, with its responses under the thumb'
		},
		{
			src: '/screenshots/verdict.png',
			sizes: '780x1688',
			type: 'image/png',
			form_factor: 'narrow',
			label: 'The key, proved by the passage it rests on'
		},
		{
			src: '/screenshots/reading.png',
			sizes: '1280x800',
			type: 'image/png',
			form_factor: 'wide',
			label: 'The reading'
		}
	]
};
