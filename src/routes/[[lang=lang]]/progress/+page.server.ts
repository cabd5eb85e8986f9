import { outlineSet } from '$lib/core/memory/set-outline';
import { getLocale } from '$lib/i18n/locale';
import { setsIn } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

/** A card is the same in every edition. */
export const load: PageServerLoad = () => ({ sets: setsIn(getLocale()).map(outlineSet) });
