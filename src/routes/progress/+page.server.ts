import { outlineSet } from '$lib/core/memory/set-outline';
import { studySets } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

/** In the base edition, until the interface speaks another language: a card is the same in every edition. */
export const load: PageServerLoad = () => ({
	sets: studySets.filter(({ edition }) => edition === 'en').map(outlineSet)
});
