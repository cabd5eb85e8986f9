import { summarizeSet } from '$lib/core/memory/set-summary';
import { studySets } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ sets: studySets.map(summarizeSet) });
