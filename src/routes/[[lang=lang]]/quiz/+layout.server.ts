import { studySets } from '$lib/server/sets';

import type { LayoutServerLoad } from './$types';

/** Which sets there are; pages fetch the questions themselves, from the network or the cache. */
export const load: LayoutServerLoad = () => ({
	sets: studySets
		.filter(({ edition }) => edition === 'en')
		.map(({ id, edition, title }) => ({ id, edition, title }))
});
