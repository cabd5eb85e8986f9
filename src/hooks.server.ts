import { AsyncLocalStorage } from 'node:async_hooks';

import type { Handle, HandleServerError } from '@sveltejs/kit';

import { inLocale } from '$lib/i18n/address';
import { baseLocale, type Locale, localeOf, locales } from '$lib/i18n/locale';
import { getTextDirection, overwriteServerAsyncLocalStorage } from '$lib/i18n/paraglide/runtime';
import { log } from '$lib/server/log';

import beforePaint from './before-paint.js?raw';

/** The two faces that every first screen shows; the others load when a text needs them. */
const FIRST_FACES = /(literata|hyperlegible-next)-latin-wght-normal/;

/** A page is made in the language of its address, while others are being made in theirs. */
const request = new AsyncLocalStorage<{ locale?: Locale }>();
overwriteServerAsyncLocalStorage(request);

/**
 * Every page can be read before it can be used, so the words and their faces come first. Its scripts are only named in
 * it: `before-paint.js` says when they are fetched.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { pathname } = event.url;
	// For the line of it in the log: scripts/serve/request-record.js.
	if (event.platform) Object.assign(event.platform.req, { route: event.route.id ?? 'none' });
	// No page, and of a class a thousand within two seconds.
	if (event.route.id?.startsWith('/api/')) return resolve(event);
	const locale = localeOf(pathname);
	const parts: Record<string, string> = {
		'%lang%': locale,
		'%dir%': getTextDirection(locale),
		'%languages%': locales.join(' '),
		'%rtl%': locales.filter((one) => getTextDirection(one) === 'rtl').join(' '),
		'%alternates%': event.route.id?.startsWith('/[[lang=lang]]') ? alternates(pathname) : '',
		// Inline, since it holds up the first paint; svelte.config.js allows it by its hash.
		'%before-paint%': `<script>${beforePaint}</script>`
	};
	return request.run({ locale }, () =>
		resolve(event, {
			preload: ({ type, path }) => type === 'js' || (type === 'font' && FIRST_FACES.test(path)),
			transformPageChunk: ({ html }) =>
				html
					.replaceAll('rel="modulepreload"', 'rel="later"')
					.replace(
						/%(lang|dir|languages|rtl|alternates|before-paint)%/g,
						(part) => parts[part] ?? ''
					)
		})
	);
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status >= 500)
		log('error', error instanceof Error ? (error.stack ?? error.message) : String(error), {
			method: event.request.method,
			route: event.route.id ?? 'none'
		});
	return { message };
};

/** For search engines; the prerenderer finds the other languages' pages by it. */
function alternates(pathname: string): string {
	const link = (hreflang: string, locale: Locale) =>
		`<link rel="alternate" hreflang="${hreflang}" href="${inLocale(locale, pathname)}" />`;
	return [...locales.map((locale) => link(locale, locale)), link('x-default', baseLocale)].join('');
}
