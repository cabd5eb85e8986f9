import { getLocale } from '$lib/i18n/locale';
import { setsIn } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

/** Which sets there are; the page fetches those that it reports on. */
export const load: PageServerLoad = () => ({
	sets: setsIn(getLocale()).map(({ id, edition }) => ({ id, edition }))
});
