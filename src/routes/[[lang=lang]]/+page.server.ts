import { summarizeSet } from '$lib/core/memory/set-summary';
import { getLocale } from '$lib/i18n/locale';
import { setsIn } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ sets: setsIn(getLocale()).map(summarizeSet) });
