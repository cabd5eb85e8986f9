import { getLocale } from '$lib/i18n/locale';
import { setsIn } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	sets: setsIn(getLocale()).map(({ id, edition, title }) => ({ id, edition, title }))
});
