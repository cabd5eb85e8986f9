import { summarizeSet } from '$lib/content/set-summary';
import { studySets } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ sets: studySets.map(summarizeSet) });
