import type { ParamMatcher } from '@sveltejs/kit';

import { baseLocale, type Locale, locales } from '$lib/i18n/locale';

/** The base language has no prefix: its pages have one address and not two. */
export const match = ((param): param is Exclude<Locale, typeof baseLocale> =>
	param !== baseLocale && (locales as readonly string[]).includes(param)) satisfies ParamMatcher;
