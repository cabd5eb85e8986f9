import { baseLocale, type Locale, localeOf } from './locale';

/** The same page in another language. */
export function inLocale(locale: Locale, pathname: string): string {
	const here = localeOf(pathname);
	return prefixed(locale, here === baseLocale ? pathname : pathname.slice(here.length + 1));
}

/** @param pathname in the base language */
export function prefixed(locale: Locale, pathname: string): string {
	if (locale === baseLocale) return pathname || '/';
	return `/${locale}${pathname === '/' ? '' : pathname}`;
}
