import {
	baseLocale,
	getLocale as localeOfRequest,
	type Locale,
	locales
} from './paraglide/runtime';

export { baseLocale, type Locale, locales };

/** The first part of an address names its language; the base language is not named. */
export function localeOf(pathname: string): Locale {
	const first = pathname.split('/')[1];
	return locales.find((locale) => locale === first) ?? baseLocale;
}

/**
 * In a browser, for the page's life: another language has other addresses, and they are loaded whole.
 * @public The messages are picked by it: scripts/page-messages.js.
 */
export const pageLocale = import.meta.env.SSR ? baseLocale : localeOf(location.pathname);

/** The language of the page, or of the request that a page is being made for. */
export const getLocale = import.meta.env.SSR ? localeOfRequest : () => pageLocale;
