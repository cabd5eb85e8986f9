import { getLocale } from '$lib/i18n/locale';
import { setsIn } from '$lib/server/sets';

import type { LayoutServerLoad } from './$types';

/** Which sets there are; pages fetch the questions themselves, from the network or the cache. */
export const load: LayoutServerLoad = () => ({
	sets: setsIn(getLocale()).map(({ id, edition, title }) => ({ id, edition, title }))
});
