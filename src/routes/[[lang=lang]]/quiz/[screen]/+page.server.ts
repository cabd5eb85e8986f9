import { error } from '@sveltejs/kit';

import { getLocale } from '$lib/i18n/paraglide/runtime';
import { setsIn } from '$lib/server/sets';

import type { EntryGenerator, PageServerLoad } from './$types';

const SCREENS = ['choose', 'pick', 'run', 'result', 'history'] as const;

export const entries: EntryGenerator = () => SCREENS.map((screen) => ({ screen }));

/** Which sets there are; screens fetch the questions themselves, from the network or the cache. */
export const load: PageServerLoad = ({ params }) => {
	const screen = SCREENS.find((known) => known === params.screen);
	if (!screen) error(404, 'There is no such page.');
	return {
		screen,
		sets: setsIn(getLocale()).map(({ id, edition, title }) => ({ id, edition, title }))
	};
};
