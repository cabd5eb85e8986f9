import { studySets } from '$lib/server/sets';

import type { PageServerLoad } from './$types';

/** Which sets there are; the page fetches the questions themselves, from the network or the cache. */
export const load: PageServerLoad = () => ({
	sets: studySets.map(({ id, edition }) => ({ id, edition }))
});
